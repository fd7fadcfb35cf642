package io.aegira.query.casework;

/** How many cases of a queue have come so far. @param own whether the user who asks looks after them */
public record CaseCount(String queue, boolean own, CaseProgress progress, long cases) {}

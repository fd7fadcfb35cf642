package io.aegira.kernel.organisation;

import java.time.Instant;

/** That somebody left whose identity is not kept for ever. @param dueAt when it is erased, by itself */
public record Departure(WorkerId workerId, Instant leftAt, Instant dueAt) {}

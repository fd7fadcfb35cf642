package io.aegira.query.pages.trends;

/** How many weeks to look at. @param link query string of the page */
public record WindowChoice(String words, String link, boolean chosen) {}

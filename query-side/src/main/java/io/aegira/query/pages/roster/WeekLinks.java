package io.aegira.query.pages.roster;

/**
 * A week and those next to it, each by its Monday.
 *
 * @param words for people
 * @param current empty where this is it
 * @param zone in which its days are counted
 */
public record WeekLinks(String monday, String words, String earlier, String later, String current, String zone) {}

package io.aegira.kernel.engine;

/**
 * One rule of a ruleset, as data.
 *
 * @param id names it within its ruleset
 * @param when a CEL expression over the features; see {@link Ruleset} for what it can see
 * @param reason what is said when it fires; see {@link Ruleset} for the placeholders
 */
public record Rule(String id, RuleSeverity severity, String when, String reason) {}

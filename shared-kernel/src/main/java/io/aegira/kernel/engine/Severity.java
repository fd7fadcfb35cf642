package io.aegira.kernel.engine;

/** How much one evaluation calls for attention, in rising order. */
public enum Severity {
    NONE,
    MEDIUM,
    HIGH
}

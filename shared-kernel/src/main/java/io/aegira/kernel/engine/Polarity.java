package io.aegira.kernel.engine;

/** Which end of a question's scale is the bad one. */
public enum Polarity {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER
}

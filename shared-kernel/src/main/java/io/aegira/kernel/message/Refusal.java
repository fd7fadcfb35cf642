package io.aegira.kernel.message;

/** A broken rule. The constant's name is the rule; the enum's package says whose it is. */
public interface Refusal {
    String name();

    Kind kind();

    /** How a refusal is answered: 400 or 422, 403, 404, 409. */
    enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT
    }
}

package io.aegira.kernel.engine;

/**
 * What a decision was made with.
 *
 * @param form such as {@code standard/1}; {@link #NO_FORM} for a missed window, which has no answers
 * @param features such as {@code features_v1}
 * @param ruleset such as {@code ruleset_v1}
 * @param engine such as {@code engine_v1}
 */
public record Versions(String form, String features, String ruleset, String engine) {
    public static final String NO_FORM = "-";

    /** All four, joined by {@code |}: the name in a signal's UUIDv5. */
    public String joined() {
        return String.join("|", form, features, ruleset, engine);
    }
}

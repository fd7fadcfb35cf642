package io.aegira.query.pages.administration;

import java.util.Map;

/** A form as it is shown. @param typed what stands in each field @param problems what stands against it, by field; no field: against all of it */
record TypedForm(Map<String, String> typed, Map<String, String> problems) {
    static TypedForm of(Map<String, String> typed) {
        return new TypedForm(typed, Map.of());
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Empty: nothing stands against it. */
    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    /** What is said above all fields; empty: nothing stands against any. */
    public String refusal() {
        return problems.isEmpty()
                ? ""
                : problems.getOrDefault("", "Nothing was changed yet. Look at what is marked below.");
    }
}

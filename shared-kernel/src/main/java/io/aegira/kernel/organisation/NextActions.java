package io.aegira.kernel.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is suggested to be done about somebody, by what calls for it. It is shown; nothing is decided by it.
 *
 * @param suggestions at most one per occasion; where there is none, the built-in one holds
 */
public record NextActions(List<Suggestion> suggestions) {
    public static final NextActions BUILT_IN = new NextActions(List.of());
    /** In characters. */
    public static final int LONGEST = 300;

    public NextActions {
        suggestions = List.copyOf(suggestions);
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        for (Suggestion suggestion : suggestions) {
            if (!occasions.add(suggestion.on())) {
                throw new IllegalArgumentException("next_actions.suggestions: an occasion occurs twice");
            }
        }
    }

    public String on(Occasion occasion) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.on() == occasion)
                .map(Suggestion::action)
                .findFirst()
                .orElse(occasion.builtIn());
    }

    /** @param action in words, about nobody in particular: 1 to 300 characters */
    public record Suggestion(Occasion on, String action) {
        public Suggestion {
            if (action.isBlank() || action.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "next_actions.suggestions.action: must have 1 to " + LONGEST + " characters");
            }
        }
    }
}

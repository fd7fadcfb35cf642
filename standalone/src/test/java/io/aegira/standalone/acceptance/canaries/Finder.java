package io.aegira.standalone.acceptance.canaries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds any of many words in bytes, in one pass whatever their number (Aho and Corasick, 1975). Whether a letter is large does not matter. */
final class Finder {
    private static final int LETTERS = 128;

    private final List<int[]> next = new ArrayList<>();
    private final List<@Nullable Word> found = new ArrayList<>();

    /** @param amongFigures see {@link Forms} */
    Finder(Collection<Canary> wanted, boolean amongFigures) {
        node();
        for (Canary canary : wanted) {
            Forms.of(canary, amongFigures).forEach(form -> add(form, canary));
        }
        connect();
    }

    /** The first that is in it. */
    Optional<Canary> in(byte[] content) {
        int state = 0;
        for (int i = 0; i < content.length; i++) {
            state = content[i] < 0 ? 0 : next.get(state)[lower(content[i])];
            Word word = found.get(state);
            if (word != null && (!word.canary().number() || standsAlone(content, i + 1 - word.length()))) {
                return Optional.of(word.canary());
            }
        }
        return Optional.empty();
    }

    /** A number is another one behind digits, and the seconds of a time are none. */
    private static boolean standsAlone(byte[] content, int start) {
        if (start == 0) {
            return true;
        }
        boolean time =
                start > 2 && content[start - 1] == ':' && isDigit(content[start - 2]) && isDigit(content[start - 3]);
        return !time && !isDigit(content[start - 1]);
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private void add(String form, Canary canary) {
        int state = 0;
        for (byte letter : form.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)) {
            int[] ways = next.get(state);
            if (ways[letter] < 0) {
                ways[letter] = node();
            }
            state = ways[letter];
        }
        found.set(state, new Word(canary, form.length()));
    }

    private int node() {
        int[] ways = new int[LETTERS];
        Arrays.fill(ways, -1);
        next.add(ways);
        found.add(null);
        return next.size() - 1;
    }

    /** Where a word ends in vain, another one may have begun within it. */
    private void connect() {
        int[] fallback = new int[next.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] ways = next.get(state);
            int[] otherwise = next.get(fallback[state]);
            for (int letter = 0; letter < LETTERS; letter++) {
                int target = ways[letter];
                if (target < 0) {
                    ways[letter] = state == 0 ? 0 : otherwise[letter];
                } else {
                    fallback[target] = state == 0 ? 0 : otherwise[letter];
                    if (found.get(target) == null) {
                        found.set(target, found.get(fallback[target]));
                    }
                    queue.add(target);
                }
            }
        }
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private record Word(Canary canary, int length) {}
}

package io.aegira.query.pages.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Something to choose. @param value as it is sent */
record Choice(String value, String words) {
    static <E extends Enum<E>> List<Choice> of(E[] constants, Function<E, String> words) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(sent(constant), words.apply(constant)))
                .toList();
    }

    static String sent(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package io.aegira.query.pages.team;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** People by name, as a person would sort them: 2 before 10. */
final class NaturalOrder {
    static final Comparator<String> OF_NAMES = Comparator.comparing(NaturalOrder::padded);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private NaturalOrder() {}

    private static String padded(String name) {
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "%09d".formatted(Integer.parseInt(number.group())));
    }
}

package io.aegira.query.pages;

import io.aegira.platform.web.Problem;
import java.util.Arrays;
import java.util.Locale;

/** Reads what was typed into a form; each method refuses with 400 naming the field. */
public final class TypedText {
    private TypedText() {}

    /** @param text the constant's name, in any case */
    public static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "Choose one of the list."));
    }
}

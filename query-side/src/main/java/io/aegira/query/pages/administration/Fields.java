package io.aegira.query.pages.administration;

import io.aegira.platform.web.Problem;
import io.aegira.query.pages.TypedText;
import io.aegira.query.pages.WrittenDuration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form field by field and remembers all that cannot be, so that everything wrong is told at once. */
final class Fields {
    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    boolean isEmpty(String name) {
        return text(name).isEmpty();
    }

    /** @param longest in characters @return what was written; empty where that cannot be */
    String text(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            refuse(name, "At most " + longest + " characters.");
            return "";
        }
        return text;
    }

    /** @return absent where nothing was chosen */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        try {
            return isEmpty(name) ? null : TypedText.constant(name, text(name), type);
        } catch (Problem noSuch) {
            refuse(name, noSuch.first().message());
            return null;
        }
    }

    /** @return absent where nothing was chosen */
    @Nullable
    String oneOf(List<Choice> choices, String name) {
        String text = text(name);
        if (!text.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(text))) {
            refuse(name, "Choose one of the list.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** @return absent where nothing was written */
    @Nullable
    Duration duration(String name) {
        try {
            return isEmpty(name) ? null : WrittenDuration.of(text(name));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            refuse(name, "Write it such as 30m, 4h, 2d or 1d 12h.");
            return null;
        }
    }

    /** @return absent where nothing was written */
    @Nullable
    Integer number(String name) {
        try {
            return isEmpty(name) ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException none) {
            refuse(name, "Write a whole number.");
            return null;
        }
    }

    /** Must be written. @return absent where it is no number that a scale can have */
    @Nullable
    Double decimal(String name) {
        String text = text(name);
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            refuse(name, "Write a number such as 10 or 0.5.");
            return null;
        }
        return Double.valueOf(text);
    }

    /** @param field empty: it is about all of them */
    void refuse(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    boolean areFine() {
        return problems.isEmpty();
    }

    /** As they were typed, with what stands against them. */
    TypedForm refused() {
        return new TypedForm(typed, Map.copyOf(problems));
    }
}

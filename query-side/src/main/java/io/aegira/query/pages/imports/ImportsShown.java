package io.aegira.query.pages.imports;

import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imports, the latest first, and the form for another.
 *
 * @param reachable whether whoever imports can be reached
 * @param ofEverybody whether the imports of all organisations are shown
 * @param older query string of those that follow; absent at the end
 * @param newest absent on the first page
 * @param typed what was written into the form, by field
 * @param field what stands against it is about this field; empty: about all of it
 * @param refusal what stands against it; empty: nothing
 */
public record ImportsShown(
        boolean reachable,
        boolean ofEverybody,
        List<ImportLine> imports,
        @Nullable String older,
        @Nullable String newest,
        Map<String, String> typed,
        String field,
        String refusal) {
    private static final int NOT_FOUND = 404;

    public List<FormatChoice> formats() {
        return FormatChoice.ALL;
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean isWrongIn(String name) {
        return field.equals(name) || field.startsWith(name + ".");
    }

    ImportsShown refused(Map<String, String> what, Problem wrong) {
        String sentence = wrong.status() == NOT_FOUND
                ? "The organisation is not set up yet: hand in its organisation file too."
                : sentence(wrong.first());
        return new ImportsShown(
                reachable,
                ofEverybody,
                imports,
                older,
                newest,
                what,
                wrong.first().field(),
                sentence);
    }

    private static String sentence(Problem.FieldError error) {
        return error.field().isEmpty() ? error.message() : error.field() + ": " + error.message();
    }
}

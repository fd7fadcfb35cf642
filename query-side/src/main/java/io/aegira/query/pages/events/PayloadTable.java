package io.aegira.query.pages.events;

import io.aegira.query.pages.events.EventShown.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A payload as lines of names and values. What lies within a value has a line of its own, named by its path. */
final class PayloadTable {
    private final List<Value> lines = new ArrayList<>();

    static List<Value> of(Map<String, Object> payload) {
        PayloadTable table = new PayloadTable();
        table.object("", payload);
        return table.lines;
    }

    private void object(String path, Map<?, ?> object) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        sorted.forEach((name, value) -> value(path.isEmpty() ? name : path + "." + name, value));
    }

    private void value(String path, @Nullable Object value) {
        switch (value) {
            case null -> lines.add(new Value(path, "nothing"));
            case Map<?, ?> object -> object(path, object);
            case Collection<?> several when several.isEmpty() -> lines.add(new Value(path, "none"));
            case Collection<?> several
            when several.iterator().next() instanceof Map -> {
                int place = 0;
                for (Object one : several) {
                    value(path + "[" + place++ + "]", one);
                }
            }
            case Collection<?> several ->
                lines.add(new Value(path, several.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            default -> lines.add(new Value(path, String.valueOf(value)));
        }
    }
}

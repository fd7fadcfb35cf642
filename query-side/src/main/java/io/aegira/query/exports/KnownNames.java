package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogColumns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names that events of each type are known to have in one place of their payloads. */
final class KnownNames {
    private static final List<String> TYPES =
            EventLogColumns.TYPES.stream().sorted().toList();

    private final Map<String, Set<String>> names = new TreeMap<>();

    /** @param always known of every type */
    KnownNames(String... always) {
        TYPES.forEach(type -> names.put(type, new TreeSet<>(Set.of(always))));
    }

    void add(String eventType, String name) {
        names.getOrDefault(eventType, Set.of()).add(name);
    }

    /** An array of those of a row's own type. */
    String inSql() {
        return TYPES.stream()
                .map(type -> "WHEN " + SqlText.of(type) + " THEN " + SqlText.of(names.getOrDefault(type, Set.of())))
                .collect(Collectors.joining(" ", "CASE event_type ", " END"));
    }
}

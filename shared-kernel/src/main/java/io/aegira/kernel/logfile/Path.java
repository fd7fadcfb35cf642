package io.aegira.kernel.logfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names on the way down to a value. */
record Path(List<String> names) {
    static final Path NOWHERE = new Path(List.of());
    private static final Set<String> TEXTS = Set.of("note", "reason", "source", "timezone", "prompt_kind");

    Path {
        names = List.copyOf(names);
    }

    static Path of(String... names) {
        return new Path(List.of(names));
    }

    static Path payload(List<String> names) {
        return new Path(names).below(EventLogColumns.PAYLOAD);
    }

    /** Reads {@link #name}. A backslash at the very end stands for itself. */
    static Path named(String name) {
        List<String> names = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                names.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c == '\\' && i + 1 < name.length() ? name.charAt(++i) : c);
            }
        }
        names.add(current.toString());
        return new Path(names);
    }

    /** The names with dots between them; a dot or backslash of a name's own gets a backslash before it. */
    String name() {
        return names.stream()
                .map(name -> name.replace("\\", "\\\\").replace(".", "\\."))
                .collect(Collectors.joining("."));
    }

    /** How the value stands in a cell. */
    Cell cell() {
        boolean inPayload = isBelow(EventLogColumns.PAYLOAD);
        boolean isText = inPayload
                ? names.size() == 2 && TEXTS.contains(names.getLast())
                : !names.getFirst().equals("schema_version");
        return isText ? Cell.TEXT : Cell.ANY;
    }

    boolean isBelow(String first) {
        return names.size() > 1 && names.getFirst().equals(first);
    }

    Path below(String first) {
        List<String> longer = new ArrayList<>(names.size() + 1);
        longer.add(first);
        longer.addAll(names);
        return new Path(longer);
    }

    Path child(String last) {
        List<String> longer = new ArrayList<>(names);
        longer.add(last);
        return new Path(longer);
    }

    Path withoutFirst() {
        return new Path(names.subList(1, names.size()));
    }
}

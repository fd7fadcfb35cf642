package io.aegira.standalone.acceptance.canaries;

import io.aegira.standalone.acceptance.fixture.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The reviewed file: for each role the kinds of things that it must not be shown, and whose. */
final class MustNotSee {
    private static final List<String[]> LINES = Stream.of(
                    new String(Json.bytes("/access/who-must-not-see-what.txt"), StandardCharsets.UTF_8).split("\n"))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.strip().split(" +"))
            .toList();
    private static final String NO = "no";

    private MustNotSee() {}

    static List<String> roles() {
        return List.of(LINES.getFirst()).subList(2, LINES.getFirst().length);
    }

    /** Kind and whose. */
    static Set<String> of(String role) {
        int column = List.of(LINES.getFirst()).indexOf(role);
        Set<String> denied = new HashSet<>();
        for (String[] line : LINES.subList(1, LINES.size())) {
            if (line.length != LINES.getFirst().length || !Set.of(NO, "may").contains(line[column])) {
                throw new IllegalArgumentException(String.join(" ", line));
            }
            if (line[column].equals(NO)) {
                denied.add(line[0] + " " + line[1]);
            }
        }
        return denied;
    }

    /** All that the file speaks of. */
    static Set<String> all() {
        Set<String> all = new HashSet<>();
        LINES.subList(1, LINES.size()).forEach(line -> all.add(line[0] + " " + line[1]));
        return all;
    }
}

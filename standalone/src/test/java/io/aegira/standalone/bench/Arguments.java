package io.aegira.standalone.bench;

import java.util.List;
import java.util.stream.Stream;

/** What a benchmark was started with. */
record Arguments(List<String> given) {
    /** Without what the build adds for the application, such as {@code --spring.profiles.active=demo}. */
    static Arguments of(String... all) {
        return new Arguments(Stream.of(all).filter(one -> !one.startsWith("--")).toList());
    }

    String text(int place, String otherwise) {
        return place < given.size() ? given.get(place) : otherwise;
    }

    int number(int place, int otherwise) {
        return Integer.parseInt(text(place, String.valueOf(otherwise)));
    }
}

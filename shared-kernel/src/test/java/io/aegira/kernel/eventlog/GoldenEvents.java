package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.AegiraJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;

/** The events as every release stored them, one file per type and version. A file is added, never edited. */
final class GoldenEvents {
    private static final Pattern NAME = Pattern.compile("(.+)\\.v(\\d+)(-minimal)?\\.json");

    private GoldenEvents() {}

    static List<Golden> all() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.sorted().map(GoldenEvents::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String indented(String json) {
        return AegiraJson.mapper()
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(AegiraJson.mapper().readTree(json))
                + "\n";
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(GoldenEvents.class.getResource("/events"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Golden read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not named <event_type>.v<version>.json");
        }
        try {
            return new Golden(
                    name.group(1), Integer.parseInt(name.group(2)), name.group(3) != null, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param minimal without all that may be absent */
    record Golden(String eventType, int version, boolean minimal, String json) {
        @Override
        public String toString() {
            return eventType + ".v" + version + (minimal ? "-minimal" : "");
        }
    }
}

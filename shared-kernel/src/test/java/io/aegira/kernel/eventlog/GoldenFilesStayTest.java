package io.aegira.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a release stored, and the shape it had, is added to and never edited. */
class GoldenFilesStayTest {
    @Test
    void each_is_as_it_was_when_it_was_released() throws Exception {
        SortedSet<String> present = new TreeSet<>();
        for (String directory : List.of("events", "shapes")) {
            present.addAll(digests(directory));
        }
        List<String> released = Files.readAllLines(resource("/released-events.sha256"));
        assertThat(present)
                .as("a line for a new file; a line that is gone or another is an event that can no longer be trusted")
                .containsExactlyElementsOf(new TreeSet<>(released));
    }

    private static List<String> digests(String directory) throws Exception {
        try (Stream<Path> files = Files.list(resource("/" + directory))) {
            return files.map(file -> sha256(file) + "  " + directory + "/" + file.getFileName())
                    .toList();
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenFilesStayTest.class.getResource(name))
                .toURI());
    }
}

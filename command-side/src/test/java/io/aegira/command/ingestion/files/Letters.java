package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.Read;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Files of a few lines, and what is read in them. */
final class Letters {
    static final FileLimits LIMITS = new FileLimits(DataSize.ofMegabytes(64), 250);

    private Letters() {}

    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("aegira", ".import");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Content content(String text) throws IOException {
        return Content.of(file(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
    }

    static List<Entry> all(Entries entries) throws IOException {
        try (entries) {
            List<Entry> all = new ArrayList<>();
            for (@Nullable Entry entry = entries.next(); entry != null; entry = entries.next()) {
                all.add(entry);
            }
            return all;
        }
    }

    static JsonNode of(Entry entry) {
        return AegiraJson.mapper().readTree(((Read.Well) entry.read()).content());
    }

    static Problem refusal(Entry entry) {
        return ((Read.Unreadable) entry.read()).problem();
    }
}

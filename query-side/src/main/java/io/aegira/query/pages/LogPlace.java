package io.aegira.query.pages;

import io.aegira.platform.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of events or records begins, as it stands in an address: before this one. */
public record LogPlace(Instant time, UUID id) {
    private static final String BETWEEN = "_";

    /** @return null where nothing is written @throws Problem 400 naming the field */
    public static @Nullable LogPlace written(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        String[] parts = text.split(BETWEEN, -1);
        try {
            return new LogPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException noPlace) {
            throw Problem.invalid(field, "must be as a link of this page has it");
        }
    }

    public String text() {
        return time + BETWEEN + id;
    }
}

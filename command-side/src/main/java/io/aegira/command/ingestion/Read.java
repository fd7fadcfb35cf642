package io.aegira.command.ingestion;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.UnreadableJson;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An event of a batch, as far as it could be read. */
public sealed interface Read {
    /** @param line one event as JSON in UTF-8 */
    static Read line(byte[] line) {
        try {
            return of(AegiraJson.mapper().readTree(line));
        } catch (JacksonException unreadable) {
            return new Unreadable(null, UnreadableJson.problem(unreadable));
        }
    }

    /** @param line one event of a file, as JSON in UTF-8 */
    static Read line(byte[] line, BroughtAs as) {
        try {
            return of(AegiraJson.mapper().readTree(line), as);
        } catch (JacksonException unreadable) {
            return new Unreadable(null, UnreadableJson.problem(unreadable));
        }
    }

    static Read of(JsonNode json) {
        try {
            return new Well(Incoming.read(json));
        } catch (Problem problem) {
            return refused(json, problem);
        }
    }

    /** @param json one event of a file */
    static Read of(JsonNode json, BroughtAs as) {
        try {
            return FileLetter.read(json, as);
        } catch (Problem problem) {
            return refused(json, problem);
        }
    }

    private static Read refused(JsonNode json, Problem problem) {
        JsonNode id = json.get("event_id");
        return new Unreadable(id != null && id.isString() ? printable(id.asString()) : null, problem);
    }

    private static String printable(String id) {
        return id.length() <= 36 && id.chars().allMatch(c -> c > 0x20 && c < 0x7f) ? id : "";
    }

    Stream<Incoming> readable();

    /** As far as it is known. */
    default @Nullable String eventId() {
        return null;
    }

    /** Whether it is to be taken in. */
    default boolean isFact() {
        return false;
    }

    /** Whether it is to be brought back. */
    default boolean isRecorded() {
        return false;
    }

    /** Whether what comes after it is decided otherwise: it must be durable first. */
    default boolean endsItsBatch() {
        return false;
    }

    /** Found well-formed. */
    record Well(Incoming incoming) implements Read {
        /** Its canonical text. */
        public String content() {
            return incoming.content();
        }

        @Override
        public Stream<Incoming> readable() {
            return Stream.of(incoming);
        }

        @Override
        public boolean isFact() {
            return true;
        }
    }

    /** An event of a log that is brought back. */
    record Recorded(LogRecord record) implements Read {
        @Override
        public Stream<Incoming> readable() {
            return Stream.empty();
        }

        @Override
        public String eventId() {
            return record.envelope().eventId().toString();
        }

        @Override
        public boolean isRecorded() {
            return true;
        }

        @Override
        public boolean endsItsBatch() {
            return record.changesSettings();
        }
    }

    /** An empty line. */
    record Blank() implements Read {
        @Override
        public Stream<Incoming> readable() {
            return Stream.empty();
        }
    }

    /** Not an event. */
    record Unreadable(@Nullable String eventId, Problem problem) implements Read {
        @Override
        public Stream<Incoming> readable() {
            return Stream.empty();
        }
    }
}

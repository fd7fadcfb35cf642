package io.aegira.kernel.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one cluster of signals: UUIDv5 of the worker and its opening. */
public record EpisodeId(@JsonValue UUID value) {
    @JsonCreator
    public EpisodeId {}

    public static EpisodeId of(UUID value) {
        return new EpisodeId(value);
    }

    public static EpisodeId of(String value) {
        return new EpisodeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

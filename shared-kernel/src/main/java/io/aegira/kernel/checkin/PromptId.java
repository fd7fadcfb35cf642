package io.aegira.kernel.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one request to check in: UUIDv5 of its shift and kind. */
public record PromptId(@JsonValue UUID value) {
    @JsonCreator
    public PromptId {}

    public static PromptId of(UUID value) {
        return new PromptId(value);
    }

    public static PromptId of(String value) {
        return new PromptId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

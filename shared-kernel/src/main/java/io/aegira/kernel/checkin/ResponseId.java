package io.aegira.kernel.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one submitted set of answers. */
public record ResponseId(@JsonValue UUID value) {
    @JsonCreator
    public ResponseId {}

    public static ResponseId of(UUID value) {
        return new ResponseId(value);
    }

    public static ResponseId of(String value) {
        return new ResponseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

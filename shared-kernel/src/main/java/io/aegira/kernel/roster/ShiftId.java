package io.aegira.kernel.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one planned turn of work of one worker. */
public record ShiftId(@JsonValue UUID value) {
    @JsonCreator
    public ShiftId {}

    public static ShiftId of(UUID value) {
        return new ShiftId(value);
    }

    public static ShiftId of(String value) {
        return new ShiftId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.aegira.kernel.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one recorded evaluation. */
public record SignalId(@JsonValue UUID value) {
    @JsonCreator
    public SignalId {}

    public static SignalId of(UUID value) {
        return new SignalId(value);
    }

    public static SignalId of(String value) {
        return new SignalId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

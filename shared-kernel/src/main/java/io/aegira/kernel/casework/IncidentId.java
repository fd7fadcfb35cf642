package io.aegira.kernel.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one reported incident. */
public record IncidentId(@JsonValue UUID value) {
    @JsonCreator
    public IncidentId {}

    public static IncidentId of(UUID value) {
        return new IncidentId(value);
    }

    public static IncidentId of(String value) {
        return new IncidentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

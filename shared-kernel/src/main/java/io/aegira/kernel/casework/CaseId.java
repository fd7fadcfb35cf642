package io.aegira.kernel.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one case: UUIDv5 of its episode, or of the worker and the request for support. */
public record CaseId(@JsonValue UUID value) {
    @JsonCreator
    public CaseId {}

    public static CaseId of(UUID value) {
        return new CaseId(value);
    }

    public static CaseId of(String value) {
        return new CaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.aegira.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a person who checks in. */
public record WorkerId(@JsonValue UUID value) {
    @JsonCreator
    public WorkerId {}

    public static WorkerId of(UUID value) {
        return new WorkerId(value);
    }

    public static WorkerId of(String value) {
        return new WorkerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

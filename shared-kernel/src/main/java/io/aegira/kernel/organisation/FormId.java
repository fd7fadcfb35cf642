package io.aegira.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a form in all its versions. */
public record FormId(@JsonValue UUID value) {
    @JsonCreator
    public FormId {}

    public static FormId of(UUID value) {
        return new FormId(value);
    }

    public static FormId of(String value) {
        return new FormId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

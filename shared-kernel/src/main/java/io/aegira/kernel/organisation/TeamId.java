package io.aegira.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a group of workers on a site. */
public record TeamId(@JsonValue UUID value) {
    @JsonCreator
    public TeamId {}

    public static TeamId of(UUID value) {
        return new TeamId(value);
    }

    public static TeamId of(String value) {
        return new TeamId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

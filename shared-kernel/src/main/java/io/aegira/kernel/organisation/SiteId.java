package io.aegira.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a place of work. */
public record SiteId(@JsonValue UUID value) {
    @JsonCreator
    public SiteId {}

    public static SiteId of(UUID value) {
        return new SiteId(value);
    }

    public static SiteId of(String value) {
        return new SiteId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

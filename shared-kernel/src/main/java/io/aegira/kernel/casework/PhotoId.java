package io.aegira.kernel.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.aegira.kernel.message.DerivedIds;
import java.util.UUID;

/** Names one photo of an incident. */
public record PhotoId(@JsonValue UUID value) {
    @JsonCreator
    public PhotoId {}

    public static PhotoId of(UUID value) {
        return new PhotoId(value);
    }

    public static PhotoId of(String value) {
        return new PhotoId(UUID.fromString(value));
    }

    /** The one that is handed in together with the report. */
    public static PhotoId with(IncidentId report) {
        return of(DerivedIds.eventId(report.value(), "photo", ""));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

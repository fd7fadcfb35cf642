package io.aegira.kernel.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A row of the log as Axon takes it. What of the metadata stands in columns is not written into a text to be read out of it again; nor is the time. */
record LogEntry(
        String getType,
        String getAggregateIdentifier,
        long getSequenceNumber,
        String getEventIdentifier,
        Instant getTimestamp,
        SerializedObject<Object> getPayload,
        SerializedObject<Object> getMetaData)
        implements DomainEventData<Object> {
    static LogEntry of(ResultSet row) throws SQLException {
        String eventId = row.getString("event_id");
        OffsetDateTime eventTime = row.getObject("event_time", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt("event_offset_seconds")));
        return new LogEntry(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                eventId,
                row.getObject("ingested_at", OffsetDateTime.class).toInstant(),
                serialized(
                        LogSerializer.withColumns(row.getString("payload"), eventId, eventTime.toString()),
                        row.getString("event_type"),
                        row.getString("schema_version")),
                serialized(StoredMetadata.of(row), MetaData.class.getName(), null));
    }

    @SuppressWarnings("unchecked")
    private static SerializedObject<Object> serialized(Object content, String type, @Nullable String revision) {
        return new SimpleSerializedObject<>(content, (Class<Object>) content.getClass(), type, revision);
    }
}

package io.aegira.query.activity;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Opened;
import io.aegira.query.platform.SealedRow;
import io.aegira.query.platform.SealedTexts;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Rows of the log as they are told, free text in the clear. */
@Component
@RequiredArgsConstructor
class LoggedEvents {
    /** Of the log as {@code e}, and of the reader's receipts as {@code r}. */
    static final String COLUMNS = """
        e.event_id, e.event_type, e.event_time, e.event_offset_seconds, e.ingested_at, e.actor_type, e.actor_id, e.source,
        e.source_event_id, e.schema_version, e.metadata ->> 'correlation_id' AS correlation_id,
        e.metadata ->> 'causation_id' AS causation_id, e.metadata ->> 'sealed' AS sealed, e.worker_id, e.payload::text AS payload, r.read_at, r.acknowledged_at
        """;

    static final String RECEIPTS = """
         LEFT JOIN query.event_receipt r
        ON r.tenant_id = e.tenant_id AND r.reader = :reader AND r.event_id = e.event_id
        """;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final SealedTexts texts;

    RowMapper<EventView> of(TenantId tenant) {
        return (row, number) -> event(tenant, row);
    }

    private EventView event(TenantId tenant, ResultSet row) throws SQLException {
        String type = Objects.requireNonNull(row.getString("event_type"));
        Opened opened = texts.opened(tenant, sealed(row, type));
        String cause = opened.given(EventMetadata.CAUSATION_ID, row.getString("causation_id"));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("event_offset_seconds"));
        return new EventView(
                Columns.id(row, "event_id", id -> id),
                type,
                EventCategory.of(type),
                row.getObject("event_time", OffsetDateTime.class).withOffsetSameInstant(offset),
                Columns.instant(row, "ingested_at"),
                new EventView.Actor(
                        row.getString("actor_type"), opened.needed(EventMetadata.ACTOR_ID, row.getString("actor_id"))),
                opened.needed(EventMetadata.SOURCE, row.getString("source")),
                opened.given(EventMetadata.SOURCE_EVENT_ID, row.getString("source_event_id")),
                row.getInt("schema_version"),
                opened.correlation(row.getString("correlation_id"), cause),
                cause,
                Columns.idOrNull(row, "worker_id", WorkerId::of),
                AegiraJson.stored().readValue(opened.payload(), OBJECT),
                Columns.instantOrNull(row, "read_at"),
                Columns.instantOrNull(row, "acknowledged_at"));
    }

    private static SealedRow sealed(ResultSet row, String type) throws SQLException {
        return new SealedRow(
                row.getObject("worker_id", UUID.class),
                type,
                Objects.requireNonNull(row.getString("payload")).getBytes(StandardCharsets.UTF_8),
                row.getString("sealed"),
                row.getString("correlation_id"));
    }
}

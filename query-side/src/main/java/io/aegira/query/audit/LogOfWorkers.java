package io.aegira.query.audit;

import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Reads the log worker by worker, each in the order of the log. First the positions, which are small, then what stands there, page by
 * page; between two pages nothing of the database is held. Whose connections they are decides what there is to be read.
 */
@RequiredArgsConstructor
class LogOfWorkers {
    private static final int PAGE = 500;
    private static final LogSerializer SERIALIZER = new LogSerializer();

    /** From one worker to the next by the index; DISTINCT would read the whole log. */
    private static final String WORKERS = """
            WITH RECURSIVE worker (id) AS (
                (SELECT worker_id FROM eventlog.events WHERE tenant_id = infra.tenant() AND worker_id IS NOT NULL ORDER BY worker_id LIMIT 1)
                UNION ALL
                SELECT (SELECT e.worker_id FROM eventlog.events e
                        WHERE e.tenant_id = infra.tenant() AND e.worker_id > worker.id ORDER BY e.worker_id LIMIT 1)
                FROM worker WHERE worker.id IS NOT NULL)
            SELECT id FROM worker WHERE id IS NOT NULL""";

    private static final String TYPES = "('roster.shift_upserted', 'roster.shift_removed', 'worker.availability_set',"
            + " 'checkin.prompt_scheduled', 'checkin.prompt_rescheduled', 'checkin.prompt_withdrawn',"
            + " 'checkin.response_submitted', 'checkin.window_missed', 'risk.signal_computed', 'risk.signal_withdrawn',"
            + " 'risk.episode_opened', 'risk.episode_updated', 'risk.episode_closed', 'case.resolved')";

    private static final String OWN =
            "SELECT global_index FROM eventlog.events WHERE tenant_id = infra.tenant() AND worker_id = ?"
                    + " AND event_type IN " + TYPES;

    /** What others did to shifts and prompts that were the worker's at some time, and what was decided of them. OFFSET keeps to the index. */
    private static final String OF_OTHERS = """
            WITH shared AS MATERIALIZED (
                SELECT o.global_index, o.worker_id, o.payload ->> 'prompt_id' AS prompt_id
                FROM (SELECT DISTINCT aggregate_id FROM eventlog.events
                      WHERE tenant_id = infra.tenant() AND worker_id = ? AND aggregate_type IN ('Shift', 'Prompt')) mine
                CROSS JOIN LATERAL (SELECT e.global_index, e.worker_id, e.event_type, e.payload FROM eventlog.events e
                      WHERE e.tenant_id = infra.tenant() AND e.aggregate_id = mine.aggregate_id OFFSET 0) o
                WHERE o.worker_id <> ? AND o.event_type IN %s)
            SELECT global_index FROM shared
            UNION
            SELECT e.global_index FROM eventlog.events e
            WHERE e.tenant_id = infra.tenant() AND e.worker_id IN (SELECT worker_id FROM shared)
              AND e.event_type = 'risk.signal_computed' AND e.payload ->> 'prompt_id' IN (SELECT prompt_id FROM shared)""".formatted(TYPES);

    private static final String ROWS = """
            SELECT event_id::text, event_type, event_time, event_offset_seconds, ingested_at, schema_version::text,
                   metadata ->> 'form_id', metadata ->> 'form_version', payload::text, global_index
            FROM eventlog.events WHERE tenant_id = infra.tenant() AND global_index = ANY (?) ORDER BY global_index""";

    private final TenantReads database;

    /** All whom the tenant in scope has an event about. */
    List<WorkerId> workers() {
        return database.read(jdbc -> jdbc.queryForList(WORKERS, UUID.class)).stream()
                .map(WorkerId::of)
                .toList();
    }

    /** Tells every event that a decision about the worker can rest on, and every decision, in the order of the log. */
    void read(WorkerId worker, Consumer<LoggedEvent> reader) {
        Long[] positions = positions(worker.value());
        for (int from = 0; from < positions.length; from += PAGE) {
            Long[] page = Arrays.copyOfRange(positions, from, Math.min(positions.length, from + PAGE));
            page(page).forEach(reader);
        }
    }

    private Long[] positions(UUID worker) {
        List<Long> own = database.read(jdbc -> jdbc.queryForList(OWN, Long.class, worker));
        List<Long> ofOthers = database.read(jdbc -> jdbc.queryForList(OF_OTHERS, Long.class, worker, worker));
        return Stream.concat(own.stream(), ofOthers.stream())
                .sorted()
                .distinct()
                .toArray(Long[]::new);
    }

    private List<LoggedEvent> page(Long[] positions) {
        return database.read(jdbc -> jdbc.query(ROWS, (row, number) -> event(row), (Object) positions));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        OffsetDateTime time =
                row.getObject(3, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(4)));
        String payload = LogSerializer.withColumns(row.getString(9), row.getString(1), time.toString());
        DomainEvent event = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(payload, String.class, row.getString(2), row.getString(6)));
        String form = row.getString(7);
        return new LoggedEvent(
                row.getLong(10),
                event,
                form == null ? null : UUID.fromString(form),
                row.getInt(8),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}

package io.aegira.query.audit.trail;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the tenant's records from the log. */
@Repository
@RequiredArgsConstructor
class AuditRecords implements RecordedActions {
    private static final Place END = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private final TenantReads database;

    @Override
    public List<AuditRecordView> list(Wanted wanted, @Nullable Place before, int fetch) {
        Place end = before == null ? END : before;
        StringBuilder where = new StringBuilder("""
                SELECT event_id, event_time, actor_type, payload, metadata ->> 'correlation_id' AS correlation_id FROM eventlog.events
                WHERE tenant_id = infra.tenant() AND event_type = ? AND event_time >= ? AND event_time < ? AND (event_time, event_id) < (?, ?)""");
        List<Object> values = new ArrayList<>(List.of(
                AuditEvent.RECORDED,
                Columns.time(wanted.recorded().from()),
                Columns.time(wanted.recorded().to()),
                Columns.time(end.recordedAt()),
                end.eventId()));
        limit(wanted, where, values);
        where.append(" ORDER BY event_time DESC, event_id DESC LIMIT ?");
        values.add(fetch);
        return database.read(jdbc -> jdbc.query(where.toString(), AuditRecords::view, values.toArray()));
    }

    private static void limit(Wanted wanted, StringBuilder where, List<Object> values) {
        if (wanted.actor() != null) {
            where.append(" AND actor_id = ?");
            values.add(wanted.actor());
        }
        if (wanted.action() != null) {
            where.append(" AND payload ->> 'action' = ?");
            values.add(wanted.action().text());
        }
        if (wanted.target() != null) {
            where.append(" AND position(? IN payload ->> 'target') > 0");
            values.add(wanted.target());
        }
        if (wanted.administrationAlone()) {
            where.append(" AND payload ->> 'action' = ?");
            values.add(AuditedAction.ADMINISTERED.text());
        }
    }

    private static AuditRecordView view(ResultSet row, int number) throws SQLException {
        Recorded recorded = Recorded.read(row.getString("payload"));
        return new AuditRecordView(
                row.getObject("event_id", UUID.class),
                Columns.instant(row, "event_time"),
                recorded.who(),
                row.getString("actor_type"),
                recorded.action(),
                recorded.target(),
                recorded.previousValue(),
                recorded.newValue(),
                recorded.reason(),
                recorded.ip(),
                recorded.userAgent(),
                row.getString("correlation_id"));
    }
}

package io.aegira.standalone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Gives further tenants the history that one has, event by event, faster than they could have made it themselves. */
final class CopiedTenants {
    private static final String COPY = """
            INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                event_offset_seconds, ingested_at, worker_id, actor_type, actor_id, source, source_event_id, schema_version, payload, metadata)
            SELECT e.event_id, copy.tenant, e.aggregate_type, replace(e.aggregate_id, e.tenant_id::text, copy.tenant::text), e.sequence,
                e.event_type, e.event_time, e.event_offset_seconds, e.ingested_at, e.worker_id, e.actor_type, e.actor_id, e.source,
                e.source_event_id, e.schema_version, e.payload, e.metadata
            FROM eventlog.events e CROSS JOIN (SELECT i, md5('copy ' || i)::uuid AS tenant FROM generate_series(1, ?) i) copy
            WHERE e.tenant_id = ? AND e.event_type NOT LIKE 'audit.%' ORDER BY copy.i, e.global_index""";

    private CopiedTenants() {}

    static void make(Connection superuser, UUID of, int copies) throws SQLException {
        try (PreparedStatement insert = superuser.prepareStatement(COPY)) {
            insert.setInt(1, copies);
            insert.setObject(2, of);
            insert.executeUpdate();
        }
    }
}

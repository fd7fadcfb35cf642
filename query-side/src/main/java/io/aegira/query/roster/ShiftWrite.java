package io.aegira.query.roster;

import io.aegira.query.platform.Write;

/** Writes to the table {@code shift}. */
enum ShiftWrite implements Write {
    UPSERTED("""
            INSERT INTO query.shift AS s (tenant_id, shift_id, worker_id, site_id, timezone, starts_at, ends_at, position, is_removed)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, false)
            ON CONFLICT (tenant_id, shift_id) DO UPDATE
            SET worker_id = excluded.worker_id, site_id = excluded.site_id, timezone = excluded.timezone,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, is_removed = false, position = excluded.position
            WHERE s.position <= excluded.position"""),
    REMOVED("""
            UPDATE query.shift s SET is_removed = true, position = removed.position
            FROM (VALUES (?::uuid, ?::bigint)) removed (shift_id, position)
            WHERE s.tenant_id = infra.tenant() AND s.shift_id = removed.shift_id AND s.position <= removed.position""");

    private final String sql;

    ShiftWrite(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int key() {
        return 1;
    }
}

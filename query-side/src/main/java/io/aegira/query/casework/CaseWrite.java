package io.aegira.query.casework;

import io.aegira.query.platform.Write;

/** Writes to {@code case_summary}, {@code case_detail}, {@code timeline} and {@code incident}. */
enum CaseWrite implements Write {
    OPENED(1, """
            INSERT INTO query.case_summary AS c (tenant_id, case_id, episode_id, worker_id, queue, severity, opened_for, opened_at,
                position, last_updated_at, status)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
            ON CONFLICT DO NOTHING"""),
    EXPLAINED(1, """
            INSERT INTO query.case_detail (tenant_id, case_id, reasons, signal_ids)
            VALUES (infra.tenant(), ?, ?::jsonb, ?::jsonb) ON CONFLICT DO NOTHING"""),
    HAPPENED(2, """
            INSERT INTO query.timeline (tenant_id, case_id, event_id, event_type, event_time, ingested_at, position, facts)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING"""),
    REPORTED(1, """
            INSERT INTO query.incident (tenant_id, incident_id, worker_id, type, severity, occurred_at, notes, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""");

    private final int key;
    private final String sql;

    CaseWrite(int key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int key() {
        return key;
    }
}

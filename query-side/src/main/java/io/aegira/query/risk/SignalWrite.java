package io.aegira.query.risk;

import io.aegira.query.platform.Write;

/** Writes to the table {@code risk_signal}. What was recorded never changes; only whether it still stands. */
enum SignalWrite implements Write {
    COMPUTED(0, """
            INSERT INTO query.risk_signal (tenant_id, signal_id, worker_id, kind, response_id, missed_id, prompt_id, computed_for_time,
                severity, compliance_risk, rules, features, absent, baseline, reasons, versions, inputs_sha256, supersedes,
                position, recorded_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING"""),
    SUPERSEDED(1, """
            UPDATE query.risk_signal s SET superseded_by = newer.signal_id
            FROM (VALUES (?::uuid, ?::uuid)) newer (supersedes, signal_id)
            WHERE s.tenant_id = infra.tenant() AND s.signal_id = newer.supersedes"""),
    WITHDRAWN(2, """
            UPDATE query.risk_signal s SET withdrawn_by = word.event_id
            FROM (VALUES (?::uuid, ?::uuid)) word (signal_id, event_id)
            WHERE s.tenant_id = infra.tenant() AND s.signal_id = word.signal_id""");

    private final int phase;
    private final String sql;

    SignalWrite(int phase, String sql) {
        this.phase = phase;
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

    @Override
    public int phase() {
        return phase;
    }
}

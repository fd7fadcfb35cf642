package io.aegira.query.risk.corrections;

import io.aegira.query.platform.Write;

/** Writes to {@code correction} and {@code case_of_episode}. */
enum CorrectionWrite implements Write {
    CASE_OPENED(0, """
            INSERT INTO query.case_of_episode (tenant_id, episode_id, case_id, position)
            VALUES (infra.tenant(), ?, ?, ?) ON CONFLICT DO NOTHING"""),
    CORRECTED(1, """
            INSERT INTO query.correction (tenant_id, correction_id, event_id, kind, worker_id, event_time, ingested_at, position,
                cause_event_id, former_id, signal_id, prompt_id, episode_id, facts)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING"""),
    CASE_EXPLAINED(1, """
            INSERT INTO query.correction (tenant_id, correction_id, event_id, kind, worker_id, event_time, ingested_at, position,
                episode_id, case_id, facts)
            SELECT infra.tenant(), k.correction_id, k.event_id, 'case_explained', k.worker_id, k.event_time, k.ingested_at, k.position,
                k.episode_id, c.case_id, k.facts
            FROM (VALUES (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz, ?::bigint, ?::uuid, ?::jsonb))
                k (correction_id, event_id, worker_id, event_time, ingested_at, position, episode_id, facts)
            JOIN query.case_of_episode c
                ON c.tenant_id = infra.tenant() AND c.episode_id = k.episode_id AND c.position < k.position
            ON CONFLICT DO NOTHING""");

    private final int phase;
    private final String sql;

    CorrectionWrite(int phase, String sql) {
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

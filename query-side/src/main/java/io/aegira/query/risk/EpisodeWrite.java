package io.aegira.query.risk;

import io.aegira.query.platform.Write;

/** Writes to the table {@code risk_episode_state}. */
enum EpisodeWrite implements Write {
    OPENED("""
            INSERT INTO query.risk_episode_state AS e (tenant_id, episode_id, worker_id, severity, opened_at, opened_by, turned_high_at,
                last_signal_at, signal_ids, reasons, position, last_updated_at, status, standing)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'open', 'supported')
            ON CONFLICT (tenant_id, episode_id) DO UPDATE
            SET severity = excluded.severity, opened_at = excluded.opened_at, opened_by = excluded.opened_by,
                turned_high_at = excluded.turned_high_at, last_signal_at = excluded.last_signal_at, closed_at = NULL,
                signal_ids = excluded.signal_ids, reasons = excluded.reasons, position = excluded.position,
                last_updated_at = excluded.last_updated_at, status = 'open', standing = 'supported'
            WHERE e.position <= excluded.position"""),
    UPDATED("""
            INSERT INTO query.risk_episode_state AS e (tenant_id, episode_id, worker_id, severity, opened_at, opened_by, turned_high_at,
                last_signal_at, signal_ids, reasons, position, last_updated_at, status, standing, closed_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, episode_id) DO UPDATE
            SET severity = excluded.severity, opened_at = excluded.opened_at, opened_by = excluded.opened_by,
                turned_high_at = excluded.turned_high_at, last_signal_at = excluded.last_signal_at, closed_at = excluded.closed_at,
                signal_ids = excluded.signal_ids, reasons = excluded.reasons, position = excluded.position,
                last_updated_at = excluded.last_updated_at, status = excluded.status, standing = excluded.standing
            WHERE e.position <= excluded.position"""),
    CLOSED("""
            UPDATE query.risk_episode_state e
            SET status = 'closed', severity = word.severity, closed_at = word.closed_at, signal_ids = word.signal_ids,
                position = word.position, last_updated_at = word.last_updated_at
            FROM (VALUES (?::uuid, ?::text, ?::timestamptz, ?::jsonb, ?::bigint, ?::timestamptz))
                word (episode_id, severity, closed_at, signal_ids, position, last_updated_at)
            WHERE e.tenant_id = infra.tenant() AND e.episode_id = word.episode_id AND e.position <= word.position""");

    private final String sql;

    EpisodeWrite(String sql) {
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

package io.aegira.query.casework;

import io.aegira.query.platform.Write;

/** Writes to {@code case_summary}, {@code case_detail}, {@code timeline}, {@code incident} and {@code incident_photo}. */
enum CaseWrite implements Write {
    OPENED(1, """
            INSERT INTO query.case_summary AS c (tenant_id, case_id, episode_id, worker_id, queue, severity, opened_for, opened_at,
                position, last_updated_at, status)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
            ON CONFLICT DO NOTHING"""),
    ASSIGNED(1, """
            UPDATE query.case_summary c
            SET queue = word.queue, owner = word.owner, delegated_until = word.until, position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::text, ?::text, ?::timestamptz, ?::bigint, ?::timestamptz))
                word (case_id, queue, owner, until, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    ROUTED(1, """
            UPDATE query.case_summary c
            SET queue = word.queue, acknowledge_by = word.acknowledge_by, act_by = word.act_by, conclude_by = word.conclude_by,
                position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::bigint, ?::timestamptz))
                word (case_id, queue, acknowledge_by, act_by, conclude_by, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    REMINDED(1, """
            UPDATE query.case_summary c SET position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::bigint, ?::timestamptz)) word (case_id, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    ACKNOWLEDGED(2, """
            UPDATE query.case_summary c
            SET acknowledged_at = least(c.acknowledged_at, word.seen_at), position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::timestamptz, ?::bigint, ?::timestamptz)) word (case_id, seen_at, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    ACTED(2, """
            UPDATE query.case_summary c
            SET first_action_at = least(c.first_action_at, word.acted_at), follow_up_at = word.follow_up_at,
                position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::timestamptz, ?::timestamptz, ?::bigint, ?::timestamptz))
                word (case_id, acted_at, follow_up_at, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    CONCLUDED(1, """
            UPDATE query.case_summary c SET outcome = word.outcome, position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::text, ?::bigint, ?::timestamptz)) word (case_id, outcome, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    RESOLVED(1, """
            UPDATE query.case_summary c
            SET status = 'resolved', resolved_at = word.resolved_at, outcome = word.outcome, follow_up_at = NULL,
                position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::timestamptz, ?::text, ?::bigint, ?::timestamptz)) word (case_id, resolved_at, outcome, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    REOPENED(1, """
            UPDATE query.case_summary c
            SET status = 'open', resolved_at = NULL, outcome = NULL, position = word.position, last_updated_at = word.at
            FROM (VALUES (?::uuid, ?::bigint, ?::timestamptz)) word (case_id, position, at)
            WHERE c.tenant_id = infra.tenant() AND c.case_id = word.case_id AND c.position <= word.position"""),
    EXPLAINED(1, """
            INSERT INTO query.case_detail (tenant_id, case_id, reasons, signal_ids)
            VALUES (infra.tenant(), ?, ?::jsonb, ?::jsonb) ON CONFLICT DO NOTHING"""),
    HAPPENED(2, """
            INSERT INTO query.timeline (tenant_id, case_id, event_id, event_type, event_time, ingested_at, position, facts)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING"""),
    REPORTED(1, """
            INSERT INTO query.incident (tenant_id, incident_id, worker_id, type, severity, occurred_at, notes, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING"""),
    PHOTOGRAPHED(1, """
            INSERT INTO query.incident_photo (tenant_id, photo_id, incident_id, worker_id, media_type, size_bytes, width, height,
                attached_at, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""");

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

package io.aegira.query.organisation;

import io.aegira.query.platform.Write;

/** Writes to the tables {@code worker}, {@code tenant}, {@code site} and {@code team}. */
enum WorkerWrite implements Write {
    SEEN(1, """
            INSERT INTO query.worker (tenant_id, worker_id) VALUES (infra.tenant(), ?) ON CONFLICT DO NOTHING"""),
    REGISTERED(1, """
            INSERT INTO query.worker AS w (tenant_id, worker_id, team_id, site_id, position, is_registered, is_active)
            VALUES (infra.tenant(), ?, ?, ?, ?, true, true)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE
            SET team_id = excluded.team_id, site_id = excluded.site_id, position = excluded.position,
                is_registered = true, is_active = true
            WHERE w.position <= excluded.position"""),
    ASSIGNED(1, """
            INSERT INTO query.worker AS w (tenant_id, worker_id, team_id, site_id, position)
            VALUES (infra.tenant(), ?, ?, ?, ?)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE
            SET team_id = excluded.team_id, site_id = excluded.site_id, position = excluded.position
            WHERE w.position <= excluded.position"""),
    DEACTIVATED(1, """
            INSERT INTO query.worker AS w (tenant_id, worker_id, position, is_active)
            VALUES (infra.tenant(), ?, ?, false)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE
            SET is_active = false, position = excluded.position
            WHERE w.position <= excluded.position"""),
    ERASED(1, """
            INSERT INTO query.worker (tenant_id, worker_id, is_erased) VALUES (infra.tenant(), ?, true)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE SET is_erased = true"""),
    GOT_CASE(1, """
            INSERT INTO query.worker (tenant_id, worker_id, has_case) VALUES (infra.tenant(), ?, true)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE SET has_case = true"""),
    TENANT(0, """
            INSERT INTO query.tenant (tenant_id, name, timezone) VALUES (infra.tenant(), ?, ?)
            ON CONFLICT (tenant_id) DO UPDATE SET name = excluded.name, timezone = excluded.timezone"""),
    PRIVACY(0, """
            UPDATE query.tenant SET supervisors_see_raw_scores = ? WHERE tenant_id = infra.tenant()"""),
    SITE(1, """
            INSERT INTO query.site (tenant_id, site_id, name, timezone) VALUES (infra.tenant(), ?, ?, ?)
            ON CONFLICT (tenant_id, site_id) DO UPDATE SET name = excluded.name, timezone = excluded.timezone"""),
    TEAM(1, """
            INSERT INTO query.team (tenant_id, team_id, site_id, name) VALUES (infra.tenant(), ?, ?, ?)
            ON CONFLICT (tenant_id, team_id) DO UPDATE SET site_id = excluded.site_id, name = excluded.name""");

    private final int key;
    private final String sql;

    WorkerWrite(int key, String sql) {
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

--liquibase formatted sql
--changeset aegira:query-0170-settings
-- Each version of each part of a tenant's settings; what was never chosen has none.
CREATE TABLE query.setting (
    tenant_id uuid        NOT NULL,
    part      text        NOT NULL,
    position  bigint      NOT NULL,
    value     jsonb       NOT NULL,
    set_at    timestamptz NOT NULL,
    set_by    text,
    set_in    uuid        NOT NULL,
    PRIMARY KEY (tenant_id, part, position)
);
-- What is in the log already: whoever looked before the view was built anew would see the built-in settings, and save them.
ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY;
INSERT INTO query.setting (tenant_id, part, position, value, set_at, set_by, set_in)
SELECT tenant_id, part, global_index, value, ingested_at, actor_id, event_id
FROM (SELECT e.tenant_id, p.part, e.global_index, e.payload -> p.part AS value, e.ingested_at, e.actor_id, e.event_id,
             lag(e.payload -> p.part, 1, p.built_in) OVER (PARTITION BY e.tenant_id, p.part ORDER BY e.global_index) AS former
      FROM eventlog.events e CROSS JOIN (VALUES
          ('check_in_policy', '{"prompts": [{"kind": "pre_shift", "anchor": "start", "opens": "PT-45M", "closes": "PT5M"},
                                            {"kind": "mid_shift", "anchor": "midpoint", "opens": "PT-30M", "closes": "PT30M"},
                                            {"kind": "post_shift", "anchor": "end", "opens": "PT-15M", "closes": "PT45M"}]}'::jsonb),
          ('case_policy', '{"on_high": true, "open_for": "PT168H"}'), ('privacy', '{"supervisors_see_raw_scores": false}'),
          ('routing', NULL), ('retention', NULL)) p (part, built_in)
      WHERE e.event_type = 'org.tenant_configured' AND e.payload -> p.part IS NOT NULL) told
WHERE value IS DISTINCT FROM former;
ALTER TABLE eventlog.events FORCE ROW LEVEL SECURITY;
CALL query.own_rows_only('setting');
INSERT INTO infra.view_table (processing_group, table_name) VALUES ('worker', 'setting');

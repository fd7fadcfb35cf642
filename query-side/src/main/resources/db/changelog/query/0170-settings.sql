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
CALL query.own_rows_only('setting');
INSERT INTO infra.view_table (processing_group, table_name) VALUES ('worker', 'setting');

--liquibase formatted sql
--changeset aegira:query-0031-what-if
-- Reports, not views: what a draft of rules would have made of a period.
CREATE TABLE query.what_if (
    tenant_id      uuid        NOT NULL,
    report_id      uuid        NOT NULL,
    begun_at       timestamptz NOT NULL,
    heard_of_at    timestamptz NOT NULL,
    workers        integer     NOT NULL,
    done           integer     NOT NULL,
    ruleset_sha256 text        NOT NULL,
    report         jsonb,
    failure        text,
    PRIMARY KEY (tenant_id, report_id)
);
CALL query.own_rows_only('what_if');

--liquibase formatted sql
--changeset aegira:query-0002-roster
CREATE TABLE query.shift (
    tenant_id  uuid        NOT NULL,
    shift_id   uuid        NOT NULL,
    worker_id  uuid        NOT NULL,
    site_id    uuid        NOT NULL,
    timezone   text        NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    is_removed boolean     NOT NULL,
    position   bigint      NOT NULL,
    PRIMARY KEY (tenant_id, shift_id)
);
CREATE INDEX shift_worker ON query.shift (tenant_id, worker_id, starts_at);
CALL query.own_rows_only('shift');

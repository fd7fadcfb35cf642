--liquibase formatted sql
--changeset aegira:query-0001-organisation
CREATE TABLE query.tenant (
    tenant_id                   uuid    NOT NULL PRIMARY KEY,
    name                        text    NOT NULL,
    timezone                    text    NOT NULL,
    supervisors_see_raw_scores  boolean NOT NULL DEFAULT false
);
CREATE TABLE query.site (
    tenant_id uuid NOT NULL,
    site_id   uuid NOT NULL,
    name      text NOT NULL,
    timezone  text NOT NULL,
    PRIMARY KEY (tenant_id, site_id)
);
CREATE TABLE query.team (
    tenant_id uuid NOT NULL,
    team_id   uuid NOT NULL,
    site_id   uuid NOT NULL,
    name      text NOT NULL,
    PRIMARY KEY (tenant_id, team_id)
);
-- Everybody that a fact speaks of; who is not registered has neither team nor site.
CREATE TABLE query.worker (
    tenant_id     uuid    NOT NULL,
    worker_id     uuid    NOT NULL,
    team_id       uuid,
    site_id       uuid,
    is_registered boolean NOT NULL DEFAULT false,
    is_active     boolean NOT NULL DEFAULT true,
    has_case      boolean NOT NULL DEFAULT false,
    position      bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, worker_id)
);
CREATE INDEX worker_site ON query.worker (tenant_id, site_id);
CREATE INDEX worker_team ON query.worker (tenant_id, team_id);
CALL query.own_rows_only('tenant');
CALL query.own_rows_only('site');
CALL query.own_rows_only('team');
CALL query.own_rows_only('worker');

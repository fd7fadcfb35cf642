--liquibase formatted sql
--changeset aegira:0100-idempotency
-- One row per order that came with an Idempotency-Key. Of the content only a salted digest, of the answer its status and ids.
CREATE TABLE command.idempotency_key (
    tenant_id      uuid        NOT NULL,
    principal      text        NOT NULL,
    method         text        NOT NULL,
    route          text        NOT NULL,
    key            text        NOT NULL,
    salt           bytea       NOT NULL,
    body_mac       bytea       NOT NULL,
    created_at     timestamptz NOT NULL,
    reserved_until timestamptz NOT NULL,
    status         smallint,
    content_type   text,
    answer         text CHECK (octet_length(answer) <= 16384),
    PRIMARY KEY (tenant_id, principal, key, method, route)
);
CREATE INDEX idempotency_key_created_at ON command.idempotency_key (created_at);

ALTER TABLE command.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.idempotency_key TO aegira_app
    USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
-- The stream forgets old keys of all tenants; younger ones it does not even see.
CREATE POLICY old ON command.idempotency_key TO aegira_stream
    USING (created_at < now() - interval '7 days') WITH CHECK (false);
GRANT SELECT, INSERT, UPDATE, DELETE ON command.idempotency_key TO aegira_app;
GRANT SELECT, DELETE ON command.idempotency_key TO aegira_stream;

--liquibase formatted sql
--changeset aegira:0001-keys
-- In a cluster of its own, never in the log's. A row without a secret is a line of the erasure ledger, for ever.
CREATE TABLE aegira_keys.person_key (
    tenant_id    uuid NOT NULL,
    name         text NOT NULL,
    wrapped      bytea,
    destroyed_at timestamptz,
    PRIMARY KEY (tenant_id, name),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
) WITH (
    -- What a destroyed key was is swept out of the table soon, not only once many are.
    autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0
);
-- Tells whether the one who comes has the key that the others were wrapped with.
CREATE TABLE aegira_keys.wrapping (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    proof    bytea NOT NULL
);

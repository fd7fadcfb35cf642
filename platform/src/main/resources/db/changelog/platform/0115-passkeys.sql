--liquibase formatted sql
--changeset aegira:0115-passkeys
-- Public keys of workers' devices. What proves that a device is meant never leaves it.
CREATE TABLE vault.passkey (
    tenant_id          uuid        NOT NULL,
    credential_id      bytea       NOT NULL,
    worker_id          uuid        NOT NULL,
    public_key         bytea       NOT NULL,
    signature_count    bigint      NOT NULL,
    user_verified      boolean     NOT NULL,
    transports         text        NOT NULL,
    backup_eligible    boolean     NOT NULL,
    backed_up          boolean     NOT NULL,
    attestation_object bytea       NOT NULL,
    made_at            timestamptz NOT NULL,
    used_at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, credential_id)
);
CREATE INDEX passkey_worker ON vault.passkey (tenant_id, worker_id);
ALTER TABLE vault.passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.passkey FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vault.passkey TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.passkey TO aegira_app;

--liquibase formatted sql
--changeset aegira:0004-vault
-- Direct identifiers, each encrypted under the key of the person it names. The keys are never in this cluster.
CREATE TABLE vault.identity (
    tenant_id  uuid NOT NULL,
    worker_id  uuid NOT NULL,
    key_id     text NOT NULL,
    nonce      text NOT NULL,
    ciphertext text NOT NULL,
    PRIMARY KEY (tenant_id, worker_id)
);
ALTER TABLE vault.identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.identity FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vault.identity USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.identity TO aegira_app;

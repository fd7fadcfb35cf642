--liquibase formatted sql
--changeset aegira:0114-login-links
-- The link that lets a worker in. Of its secret only the digest; a link that was used is gone.
CREATE TABLE vault.login_link (
    tenant_id     uuid        NOT NULL,
    worker_id     uuid        NOT NULL,
    secret_digest bytea       NOT NULL,
    ends_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, worker_id)
);
CREATE UNIQUE INDEX login_link_secret ON vault.login_link (tenant_id, secret_digest);
ALTER TABLE vault.login_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.login_link FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vault.login_link TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.login_link TO aegira_app;

-- Who has left, written with the event that says so: whatever they come with, they are let in no more.
CREATE TABLE vault.login_barred (
    tenant_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, worker_id)
);
ALTER TABLE vault.login_barred ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.login_barred FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vault.login_barred TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT ON vault.login_barred TO aegira_app;

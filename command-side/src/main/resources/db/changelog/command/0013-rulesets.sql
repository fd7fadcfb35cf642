--liquibase formatted sql
--changeset aegira:0013-rulesets
-- By which rules a tenant's decisions are taken, and from when on; written in the transaction of the publication.
CREATE TABLE command.ruleset (
    tenant_id      uuid NOT NULL,
    version        text NOT NULL,
    effective_from timestamptz NOT NULL,
    published_as   bigint NOT NULL,
    rules          jsonb NOT NULL,
    PRIMARY KEY (tenant_id, version)
);
ALTER TABLE command.ruleset ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.ruleset FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.ruleset TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.ruleset TO aegira_app;

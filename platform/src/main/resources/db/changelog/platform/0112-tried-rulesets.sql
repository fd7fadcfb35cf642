--liquibase formatted sql
--changeset aegira:0112-tried-rulesets
-- Which rules were tried on history to the end. Whoever publishes rules asks here; the report itself belongs to the side that shows it.
CREATE TABLE infra.tried_ruleset (
    tenant_id      uuid        NOT NULL,
    report_id      uuid        NOT NULL,
    ruleset_sha256 text        NOT NULL,
    report_sha256  text        NOT NULL,
    begun_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, report_id)
);
ALTER TABLE infra.tried_ruleset ENABLE ROW LEVEL SECURITY;
ALTER TABLE infra.tried_ruleset FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON infra.tried_ruleset TO aegira_app
    USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT ON infra.tried_ruleset TO aegira_app;

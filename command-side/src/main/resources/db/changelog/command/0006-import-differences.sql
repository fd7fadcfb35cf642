--liquibase formatted sql
--changeset aegira:0006-import-differences
-- Scores of a legacy file that its answers do not bear out.
ALTER TABLE command.import_job ADD COLUMN score_differences bigint NOT NULL DEFAULT 0;

CREATE TABLE command.import_difference (
    tenant_id  uuid NOT NULL,
    import_id  uuid NOT NULL,
    line       bigint NOT NULL,
    field      text NOT NULL,
    given      text NOT NULL,
    -- absent where an answer is missing that it rests on
    recomputed text,
    PRIMARY KEY (tenant_id, import_id, line, field)
);
ALTER TABLE command.import_difference ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.import_difference FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.import_difference TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.import_difference TO aegira_app;

--liquibase formatted sql
--changeset aegira:query-0000-own-rows-only splitStatements:false
-- Called once for every table of this schema: a tenant sees its own rows and nobody else's, the owner included.
CREATE PROCEDURE query.own_rows_only(name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE query.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE query.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON query.%I USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON query.%I TO aegira_app', name);
    EXECUTE format('GRANT SELECT ON query.%I TO aegira_read', name);
END $$;
REVOKE EXECUTE ON PROCEDURE query.own_rows_only(text) FROM PUBLIC;

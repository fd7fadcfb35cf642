--liquibase formatted sql
--changeset aegira:0001-tenant splitStatements:false
-- Row-level security asks this; without a tenant it is null and no row matches.
CREATE FUNCTION infra.tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('aegira.tenant', true), '')::uuid;
GRANT EXECUTE ON FUNCTION infra.tenant() TO aegira_app, aegira_stream, aegira_read;

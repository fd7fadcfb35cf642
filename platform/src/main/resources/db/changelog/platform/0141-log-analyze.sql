--liquibase formatted sql
--changeset aegira:0141-log-analyze splitStatements:false
-- As in 0140; whether enough has been taken in, the import says itself. One that takes too long is left to the database.
DROP FUNCTION infra.log_analyze(bigint);
CREATE FUNCTION infra.log_analyze() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
BEGIN
    ANALYZE eventlog.events (tenant_id, aggregate_id, sequence, event_id, event_type, event_time, worker_id, actor_id, source, source_event_id,
        ingested_at, global_index);
EXCEPTION WHEN lock_not_available OR query_canceled THEN
    NULL; -- the database is at it by itself, or will be
END $$;
REVOKE EXECUTE ON FUNCTION infra.log_analyze() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.log_analyze() TO aegira_app;

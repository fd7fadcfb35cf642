--liquibase formatted sql
--changeset aegira:0140-log-statistics
-- A tenant that the statistics do not know looks like one of a single event, and is read by indexes that walk through all it has, again
-- and again. A tenth of the log, after which the database looks anew by itself, can be many whole tenants.
ALTER TABLE eventlog.events SET (autovacuum_analyze_scale_factor = 0.02);

--changeset aegira:0140-log-analyze splitStatements:false
-- Once much has been taken in at once, nothing is waited for. What is looked up; nothing is by what is in a document.
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

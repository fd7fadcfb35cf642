--liquibase formatted sql
--changeset aegira:0140-log-statistics
-- A tenant that the statistics do not know looks like one of a single event, and is read by indexes that walk through all it has, again
-- and again. A tenth of the log, after which the database looks anew by itself, can be many whole tenants.
ALTER TABLE eventlog.events SET (autovacuum_analyze_scale_factor = 0.02);

--changeset aegira:0140-log-analyze splitStatements:false
-- Once much has been taken in at once, nothing is waited for. What is looked up; nothing is by what is in a document.
CREATE FUNCTION infra.log_analyze(since bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
BEGIN
    IF 50 * (coalesce(pg_sequence_last_value(pg_get_serial_sequence('eventlog.events', 'global_index')), 0) - since)
        >= (SELECT reltuples FROM pg_class WHERE oid = 'eventlog.events'::regclass)
    THEN
        ANALYZE eventlog.events (tenant_id, aggregate_id, sequence, event_id, event_type, event_time, worker_id, actor_id, source, source_event_id,
            ingested_at, global_index);
    END IF;
EXCEPTION WHEN lock_not_available THEN
    NULL; -- the database is at it by itself
END $$;
REVOKE EXECUTE ON FUNCTION infra.log_analyze(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.log_analyze(bigint) TO aegira_app;

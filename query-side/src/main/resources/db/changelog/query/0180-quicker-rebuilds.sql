--liquibase formatted sql

--changeset aegira:query-0180-whole-signals
-- A signal is some 3 kB. Above 2 kB a row is packed until it is smaller, which takes more time than all else that writing it takes. The
-- log, which is kept for ever, stays packed. What is written already stays as it is.
ALTER TABLE query.risk_signal SET (toast_tuple_target = 8160);

--changeset aegira:query-0180-latest-response
-- In the order in which the counting one is looked for: otherwise the planner may walk through all that the worker ever answered.
DROP INDEX query.response_prompt;
CREATE INDEX response_prompt ON query.response (tenant_id, prompt_id, worker_id, submitted_at, response_id) WHERE prompt_id IS NOT NULL;

--changeset aegira:query-0180-shadow-analyze splitStatements:false
-- What an index knows well, the rest roughly until the database looks at it by itself; nothing is looked up by what is in a document.
CREATE OR REPLACE FUNCTION infra.shadow_analyze() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT c.oid::regclass AS name, indexed, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'jsonb'::regtype,
             LATERAL (SELECT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey))) part (indexed)
        WHERE c.relnamespace = 'query_shadow'::regnamespace AND c.relkind = 'r'
        GROUP BY c.oid, indexed
    LOOP
        PERFORM set_config('default_statistics_target', CASE WHEN one.indexed THEN '100' ELSE '10' END, true);
        EXECUTE format('ANALYZE %s (%s)', one.name, one.columns);
    END LOOP;
END $$;

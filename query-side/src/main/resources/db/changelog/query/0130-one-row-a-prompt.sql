--liquibase formatted sql
--changeset aegira:query-0130-what-a-prompt-has-heard
-- Of its events a prompt's row keeps what its state takes: the windows that were missed, and when it last heard something. The events
-- themselves are in the log, under the prompt's id.
ALTER TABLE query.prompt_state NO FORCE ROW LEVEL SECURITY;
ALTER TABLE query.prompt_event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE query.prompt_state ADD COLUMN missed_windows timestamptz[] NOT NULL DEFAULT '{}', ADD COLUMN heard_at timestamptz;
UPDATE query.prompt_state p SET missed_windows = e.missed_windows, heard_at = e.heard_at
FROM (SELECT tenant_id, prompt_id, max(ingested_at) AS heard_at,
             coalesce(array_agg(DISTINCT window_closed_at ORDER BY window_closed_at) FILTER (WHERE window_closed_at IS NOT NULL), '{}')
                 AS missed_windows
      FROM query.prompt_event GROUP BY tenant_id, prompt_id) e
WHERE e.tenant_id = p.tenant_id AND e.prompt_id = p.prompt_id;
INSERT INTO query.prompt_state (tenant_id, prompt_id, missed_windows, heard_at, last_updated_at)
SELECT tenant_id, prompt_id,
       coalesce(array_agg(DISTINCT window_closed_at ORDER BY window_closed_at) FILTER (WHERE window_closed_at IS NOT NULL), '{}'),
       max(ingested_at), max(ingested_at)
FROM query.prompt_event GROUP BY tenant_id, prompt_id ON CONFLICT DO NOTHING;
ALTER TABLE query.prompt_state FORCE ROW LEVEL SECURITY;
DROP FUNCTION query.prompt_outcome(uuid, uuid, timestamptz, boolean);
DROP TABLE query.prompt_event;
DELETE FROM infra.view_table WHERE table_name = 'prompt_event';

--changeset aegira:query-0130-all-windows splitStatements:false
-- The windows of both, each once, in their order, whichever was heard of first.
CREATE FUNCTION query.all_windows(ones timestamptz[], others timestamptz[]) RETURNS timestamptz[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN others <@ ones THEN ones ELSE ARRAY(SELECT DISTINCT w FROM unnest(ones || others) w ORDER BY w) END
    $$;
GRANT EXECUTE ON FUNCTION query.all_windows(timestamptz[], timestamptz[]) TO aegira_app, aegira_read;

--changeset aegira:query-0130-prompt-outcome splitStatements:false
-- Time semantics, "The current state of a prompt": a pure function of the facts. Of two answers of one instant the greater id counts.
CREATE FUNCTION query.prompt_outcome(of_prompt uuid, of_worker uuid, closing timestamptz, withdrawn boolean,
                                     missed_windows timestamptz[], heard_at timestamptz)
    RETURNS TABLE (outcome text, counting_response uuid, earliest timestamptz, latest timestamptz, seconds_late bigint,
                   given_answers jsonb, given_note jsonb, touched_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT query.prompt_status(
               counting.earliest,
               closing,
               withdrawn,
               query.availability_at(of_worker, closing),
               closing = ANY (missed_windows)),
           counting.response_id,
           counting.earliest,
           counting.submitted_at,
           CASE WHEN counting.earliest > closing THEN floor(extract(epoch FROM counting.earliest - closing))::bigint END,
           counting.answers,
           counting.note,
           greatest(
               heard_at,
               (SELECT max(a.ingested_at) FROM query.availability a
                WHERE a.tenant_id = infra.tenant() AND a.worker_id = of_worker
                  AND a.effective_from <= closing AND (a.effective_to IS NULL OR a.effective_to >= closing)))
    FROM (SELECT 1) always
    LEFT JOIN LATERAL (
        SELECT r.response_id, r.submitted_at, r.answers, r.note, min(r.submitted_at) OVER () AS earliest FROM query.response r
        WHERE r.tenant_id = infra.tenant() AND r.prompt_id = of_prompt AND r.worker_id = of_worker
        ORDER BY r.submitted_at DESC, r.response_id DESC LIMIT 1) counting ON true
    $$;
GRANT EXECUTE ON FUNCTION query.prompt_outcome(uuid, uuid, timestamptz, boolean, timestamptz[], timestamptz) TO aegira_app, aegira_read;

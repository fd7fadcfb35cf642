--liquibase formatted sql
--changeset aegira:query-0190-prompt-standing splitStatements:false
-- As in 0120; the last word is looked for among the events of the prompt alone, whatever statistics say.
CREATE OR REPLACE FUNCTION query.prompt_standing(of_worker uuid, known_at timestamptz)
    RETURNS TABLE (prompt_id uuid, worker_id uuid, shift_id uuid, prompt_kind text, opens_at timestamptz, closes_at timestamptz,
                   is_withdrawn boolean, aggregate_id text, availability_id text)
    LANGUAGE sql STABLE AS $$
    SELECT (word.payload ->> 'prompt_id')::uuid, word.worker_id, (word.payload ->> 'shift_id')::uuid, word.payload ->> 'prompt_kind',
           (word.payload -> 'window' ->> 'opens_at')::timestamptz, (word.payload -> 'window' ->> 'closes_at')::timestamptz,
           word.event_type = 'checkin.prompt_withdrawn', word.aggregate_id, word.availability_id
    FROM (SELECT DISTINCT heard.aggregate_id FROM eventlog.known(known_at) heard
          WHERE heard.worker_id = of_worker AND heard.event_type IN ('checkin.prompt_scheduled', 'checkin.prompt_rescheduled')) prompt
    CROSS JOIN LATERAL (
        SELECT e.*, 'availability:' || e.tenant_id || ':' || e.worker_id AS availability_id FROM query.known_of(prompt.aggregate_id, known_at) e
        WHERE e.event_type IN ('checkin.prompt_scheduled', 'checkin.prompt_rescheduled', 'checkin.prompt_withdrawn')
        ORDER BY e.sequence DESC LIMIT 1) word
    WHERE word.worker_id = of_worker
    $$;

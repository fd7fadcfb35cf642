--liquibase formatted sql
--changeset aegira:query-0120-prompt-status splitStatements:false
-- Time semantics, "The current state of a prompt". The first that applies holds. Later arguments are worked out only where earlier ones leave it open.
CREATE FUNCTION query.prompt_status(earliest timestamptz, closing timestamptz, withdrawn boolean, availability text, miss boolean)
    RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
               WHEN closing IS NULL THEN NULL
               WHEN earliest <= closing THEN 'completed_on_time'
               WHEN earliest > closing THEN 'completed_late'
               WHEN withdrawn THEN 'excused'
               WHEN availability <> 'available' THEN 'excused'
               WHEN miss THEN 'missed'
               ELSE 'scheduled'
           END
    $$;
GRANT EXECUTE ON FUNCTION query.prompt_status(timestamptz, timestamptz, boolean, text, boolean) TO aegira_app, aegira_read;

--changeset aegira:query-0120-prompt-outcome splitStatements:false
-- As in 0021, the state told by prompt_status.
CREATE OR REPLACE FUNCTION query.prompt_outcome(of_prompt uuid, of_worker uuid, closing timestamptz, withdrawn boolean)
    RETURNS TABLE (outcome text, counting_response uuid, earliest timestamptz, latest timestamptz, seconds_late bigint,
                   given_answers jsonb, given_note jsonb, touched_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT query.prompt_status(
               punctual.submitted_at,
               closing,
               withdrawn,
               query.availability_at(of_worker, closing),
               EXISTS (SELECT FROM query.prompt_event e
                       WHERE e.tenant_id = infra.tenant() AND e.prompt_id = of_prompt AND e.window_closed_at = closing)),
           counting.response_id,
           punctual.submitted_at,
           counting.submitted_at,
           CASE WHEN punctual.submitted_at > closing THEN floor(extract(epoch FROM punctual.submitted_at - closing))::bigint END,
           counting.answers,
           counting.note,
           greatest(
               (SELECT max(e.ingested_at) FROM query.prompt_event e WHERE e.tenant_id = infra.tenant() AND e.prompt_id = of_prompt),
               (SELECT max(a.ingested_at) FROM query.availability a
                WHERE a.tenant_id = infra.tenant() AND a.worker_id = of_worker
                  AND a.effective_from <= closing AND (a.effective_to IS NULL OR a.effective_to >= closing)))
    FROM (SELECT min(r.submitted_at) AS submitted_at FROM query.response r
          WHERE r.tenant_id = infra.tenant() AND r.prompt_id = of_prompt AND r.worker_id = of_worker) punctual
    LEFT JOIN LATERAL (
        SELECT r.response_id, r.submitted_at, r.answers, r.note FROM query.response r
        WHERE r.tenant_id = infra.tenant() AND r.prompt_id = of_prompt AND r.worker_id = of_worker
        ORDER BY r.submitted_at DESC, r.response_id DESC LIMIT 1) counting ON true
    $$;

--changeset aegira:query-0120-prompt-known splitStatements:false
-- The prompts that were a worker's, as known then: the last word about each.
CREATE FUNCTION query.prompt_standing(of_worker uuid, known_at timestamptz)
    RETURNS TABLE (prompt_id uuid, worker_id uuid, shift_id uuid, prompt_kind text, opens_at timestamptz, closes_at timestamptz,
                   is_withdrawn boolean, aggregate_id text, availability_id text)
    LANGUAGE sql STABLE AS $$
    SELECT (word.payload ->> 'prompt_id')::uuid, word.worker_id, (word.payload ->> 'shift_id')::uuid, word.payload ->> 'prompt_kind',
           (word.payload -> 'window' ->> 'opens_at')::timestamptz, (word.payload -> 'window' ->> 'closes_at')::timestamptz,
           word.event_type = 'checkin.prompt_withdrawn', word.aggregate_id, word.availability_id
    FROM (SELECT DISTINCT heard.aggregate_id FROM eventlog.known(known_at) heard
          WHERE heard.worker_id = of_worker AND heard.event_type IN ('checkin.prompt_scheduled', 'checkin.prompt_rescheduled')) prompt
    CROSS JOIN LATERAL (
        SELECT e.*, 'availability:' || e.tenant_id || ':' || e.worker_id AS availability_id FROM eventlog.known(known_at) e
        WHERE e.aggregate_id = prompt.aggregate_id
          AND e.event_type IN ('checkin.prompt_scheduled', 'checkin.prompt_rescheduled', 'checkin.prompt_withdrawn')
        ORDER BY e.sequence DESC LIMIT 1) word
    WHERE word.worker_id = of_worker
    $$;
GRANT EXECUTE ON FUNCTION query.prompt_standing(uuid, timestamptz) TO aegira_app, aegira_read;

-- The known events of one aggregate. Only its id is looked up: without statistics other indexes would look better, and read all of a type.
-- The id must come as a column: under row-level security no index is asked for what a function has put together.
CREATE FUNCTION query.known_of(of_aggregate text, known_at timestamptz) RETURNS SETOF eventlog.events LANGUAGE sql STABLE AS $$
    SELECT e.* FROM eventlog.known(known_at) e WHERE e.aggregate_id = of_aggregate AND e.sequence >= 0 OFFSET 0
    $$;
GRANT EXECUTE ON FUNCTION query.known_of(text, timestamptz) TO aegira_app, aegira_read;

-- What became of one of them by as_of: the same as prompt_outcome, from the log.
CREATE FUNCTION query.prompt_outcome_known(of_aggregate text, of_availability text, of_worker uuid, closing timestamptz, withdrawn boolean,
                                           as_of timestamptz, known_at timestamptz)
    RETURNS TABLE (state text, response_id uuid, first_submitted_at timestamptz, latest_submitted_at timestamptz, late_by_seconds bigint,
                   answers jsonb, note jsonb, last_updated_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT query.prompt_status(
               heard.first_answer,
               closing,
               withdrawn,
               coalesce(said.status, 'available'),
               closing <= as_of AND heard.missed),
           (counting.payload ->> 'response_id')::uuid,
           heard.first_answer,
           counting.event_time,
           CASE WHEN heard.first_answer > closing THEN floor(extract(epoch FROM heard.first_answer - closing))::bigint END,
           counting.payload -> 'answers',
           nullif(counting.payload -> 'note', 'null'::jsonb),
           greatest(heard.touched_at, said.touched_at)
    FROM (SELECT max(e.ingested_at) AS touched_at,
                 bool_or(e.event_type = 'checkin.window_missed' AND e.event_time = closing) AS missed,
                 min(e.event_time) FILTER (WHERE e.event_type = 'checkin.response_submitted' AND e.worker_id = of_worker
                                             AND e.event_time <= as_of) AS first_answer
          FROM query.known_of(of_aggregate, known_at) e) heard
    CROSS JOIN LATERAL (
        SELECT max(a.ingested_at) AS touched_at, (array_agg(a.payload ->> 'status' ORDER BY a.sequence DESC))[1] AS status
        FROM query.known_of(of_availability, known_at) a
        WHERE a.event_type = 'worker.availability_set' AND (a.payload ->> 'effective_from')::timestamptz <= closing
          AND (a.payload ->> 'effective_to' IS NULL OR (a.payload ->> 'effective_to')::timestamptz >= closing)) said
    LEFT JOIN LATERAL (
        SELECT r.event_time, r.payload FROM query.known_of(of_aggregate, known_at) r
        WHERE r.event_type = 'checkin.response_submitted' AND r.worker_id = of_worker AND r.event_time <= as_of
        ORDER BY r.event_time DESC, (r.payload ->> 'response_id')::uuid DESC LIMIT 1) counting ON true
    $$;
GRANT EXECUTE ON FUNCTION query.prompt_outcome_known(text, text, uuid, timestamptz, boolean, timestamptz, timestamptz) TO aegira_app, aegira_read;

--changeset aegira:query-0120-signal-known splitStatements:false
-- Signals about instants until as_of. One that supersedes another is about the same instant, if not the same worker when a shift was given
-- to somebody else: it is found by its time.
CREATE FUNCTION query.risk_signal_known(as_of timestamptz, known_at timestamptz)
    RETURNS TABLE (tenant_id uuid, signal_id uuid, worker_id uuid, kind text, response_id uuid, prompt_id uuid,
                   computed_for_time timestamptz, severity text, compliance_risk boolean, rules jsonb, features jsonb, absent jsonb,
                   baseline jsonb, reasons jsonb, versions jsonb, inputs_sha256 text, supersedes uuid, superseded_by uuid,
                   is_current boolean, recorded_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT e.tenant_id, (e.payload ->> 'signal_id')::uuid, e.worker_id, e.payload ->> 'kind', (e.payload ->> 'response_id')::uuid,
           (e.payload ->> 'prompt_id')::uuid, e.event_time, e.payload ->> 'severity', (e.payload ->> 'compliance_risk')::boolean,
           e.payload -> 'rules', e.payload -> 'features', e.payload -> 'absent', e.payload -> 'baseline', e.payload -> 'reasons',
           e.payload -> 'versions', e.payload ->> 'inputs_sha256', (e.payload ->> 'supersedes')::uuid, newer.signal_id,
           newer.signal_id IS NULL AND e.payload ->> 'signal_id' NOT IN (
               SELECT w.payload ->> 'signal_id' FROM eventlog.known(known_at) w WHERE w.event_type = 'risk.signal_withdrawn'),
           e.ingested_at
    FROM eventlog.known(known_at) e
    LEFT JOIN LATERAL (
        SELECT (n.payload ->> 'signal_id')::uuid AS signal_id FROM eventlog.known(known_at) n
        WHERE n.event_type = 'risk.signal_computed' AND n.event_time = e.event_time
          AND n.payload ->> 'supersedes' = e.payload ->> 'signal_id' LIMIT 1) newer ON true
    WHERE e.event_type = 'risk.signal_computed' AND e.event_time <= as_of
    $$;
GRANT EXECUTE ON FUNCTION query.risk_signal_known(timestamptz, timestamptz) TO aegira_app, aegira_read;

--changeset aegira:query-0120-episode-known splitStatements:false
-- An episode as told by the last word known, and of that only what had happened by as_of: the last step since the last correction,
-- or what of the correction is about the time before.
CREATE FUNCTION query.risk_episode_known(as_of timestamptz, known_at timestamptz)
    RETURNS TABLE (tenant_id uuid, episode_id uuid, worker_id uuid, status text, standing text, severity text, opened_at timestamptz,
                   opened_by text, turned_high_at timestamptz, closed_at timestamptz, last_signal_at timestamptz, signal_ids jsonb,
                   reasons jsonb, last_updated_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT said.tenant_id, (said.payload ->> 'episode_id')::uuid, said.worker_id,
           CASE WHEN over.at IS NULL THEN 'open' ELSE 'closed' END,
           coalesce(said.payload ->> 'standing', 'supported'),
           CASE
               WHEN step.payload IS NOT NULL THEN step.payload ->> 'severity'
               WHEN (said.payload ->> 'turned_high_at')::timestamptz <= as_of THEN 'high'
               WHEN (said.payload ->> 'turned_medium_at')::timestamptz <= as_of THEN 'medium'
               WHEN said.schema_version = 1 THEN said.payload ->> 'severity'
               ELSE 'compliance'
           END,
           (said.payload ->> 'opened_at')::timestamptz, said.payload ->> 'opened_by',
           CASE WHEN high.at <= as_of THEN high.at END, over.at,
           coalesce(step.event_time, earlier.last_signal_at, (said.payload ->> 'opened_at')::timestamptz),
           coalesce(step.payload -> 'signal_ids', earlier.signal_ids, '[]'),
           coalesce(step.payload -> 'reasons', earlier.reasons, '[]'),
           greatest(coalesce(step.ingested_at, said.ingested_at), CASE WHEN over.at IS NOT NULL THEN over.ingested_at END)
    FROM (SELECT DISTINCT ON (w.worker_id, w.payload ->> 'episode_id') w.*,
                 max(w.global_index) FILTER (WHERE w.payload ->> 'change' = 'corrected')
                     OVER (PARTITION BY w.worker_id, w.payload ->> 'episode_id') AS corrected_by
          FROM eventlog.known(known_at) w WHERE w.event_type IN ('risk.episode_opened', 'risk.episode_updated')
          ORDER BY w.worker_id, w.payload ->> 'episode_id', w.global_index DESC) said
    LEFT JOIN LATERAL (
        SELECT s.* FROM eventlog.known(known_at) s
        WHERE s.aggregate_id = said.aggregate_id AND s.event_type IN ('risk.episode_opened', 'risk.episode_updated')
          AND s.payload ->> 'episode_id' = said.payload ->> 'episode_id' AND s.event_time <= as_of
          AND s.global_index >= coalesce(said.corrected_by, 0)
        ORDER BY s.global_index DESC LIMIT 1) step ON true
    LEFT JOIN LATERAL (
        SELECT max(s.event_time) AS last_signal_at, jsonb_agg(s.payload -> 'signal_id' ORDER BY s.event_time, s.global_index) AS signal_ids,
               (SELECT jsonb_agg(DISTINCT reason) FROM eventlog.known(known_at) r, jsonb_array_elements(r.payload -> 'reasons') reason
                WHERE r.worker_id = said.worker_id AND r.event_type = 'risk.signal_computed' AND r.event_time <= as_of
                  AND said.payload -> 'signal_ids' @> jsonb_build_array(r.payload -> 'signal_id')) AS reasons
        FROM eventlog.known(known_at) s
        WHERE step.payload IS NULL AND s.worker_id = said.worker_id AND s.event_type = 'risk.signal_computed' AND s.event_time <= as_of
          AND said.payload -> 'signal_ids' @> jsonb_build_array(s.payload -> 'signal_id')) earlier ON true
    LEFT JOIN LATERAL (
        SELECT (c.payload ->> 'closed_at')::timestamptz AS at, c.ingested_at FROM eventlog.known(known_at) c
        WHERE c.aggregate_id = said.aggregate_id AND c.event_type = 'risk.episode_closed' AND c.global_index > said.global_index
          AND c.payload ->> 'episode_id' = said.payload ->> 'episode_id'
        ORDER BY c.global_index DESC LIMIT 1) closing ON true
    CROSS JOIN LATERAL (
        SELECT CASE WHEN told.at <= as_of THEN told.at END AS at, coalesce(closing.ingested_at, said.ingested_at) AS ingested_at
        FROM (SELECT coalesce(closing.at, (said.payload ->> 'closed_at')::timestamptz) AS at) told) over
    CROSS JOIN LATERAL (
        SELECT CASE said.event_type
                   WHEN 'risk.episode_updated' THEN (said.payload ->> 'turned_high_at')::timestamptz
                   ELSE CASE said.payload ->> 'severity' WHEN 'high' THEN (said.payload ->> 'opened_at')::timestamptz END
               END AS at) high
    WHERE (said.payload ->> 'opened_at')::timestamptz <= as_of
    $$;
GRANT EXECUTE ON FUNCTION query.risk_episode_known(timestamptz, timestamptz) TO aegira_app, aegira_read;

--changeset aegira:query-0120-case-known splitStatements:false
CREATE FUNCTION query.case_known(as_of timestamptz, known_at timestamptz)
    RETURNS TABLE (tenant_id uuid, case_id uuid, episode_id uuid, worker_id uuid, queue text, status text, severity text,
                   opened_for text, opened_at timestamptz, last_updated_at timestamptz, reasons jsonb, signal_ids jsonb)
    LANGUAGE sql STABLE AS $$
    SELECT e.tenant_id, (e.payload ->> 'case_id')::uuid, (e.payload ->> 'episode_id')::uuid, e.worker_id, e.payload ->> 'queue', 'open',
           e.payload ->> 'severity', e.payload ->> 'opened_for', e.event_time, e.ingested_at, e.payload -> 'reasons',
           e.payload -> 'signal_ids'
    FROM eventlog.known(known_at) e WHERE e.event_type = 'case.opened' AND e.event_time <= as_of
    $$;
GRANT EXECUTE ON FUNCTION query.case_known(timestamptz, timestamptz) TO aegira_app, aegira_read;

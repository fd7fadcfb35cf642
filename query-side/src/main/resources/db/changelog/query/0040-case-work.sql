--liquibase formatted sql
--changeset aegira:query-0040-case-work
-- How far a case has come. No event of before says anything about it, so nothing needs to be built anew.
ALTER TABLE query.case_summary
    ADD COLUMN owner           text,
    ADD COLUMN delegated_until timestamptz,
    ADD COLUMN acknowledge_by  timestamptz,
    ADD COLUMN act_by          timestamptz,
    ADD COLUMN conclude_by     timestamptz,
    ADD COLUMN acknowledged_at timestamptz,
    ADD COLUMN first_action_at timestamptz,
    ADD COLUMN follow_up_at    timestamptz,
    ADD COLUMN outcome         text,
    ADD COLUMN resolved_at     timestamptz;

--changeset aegira:query-0040-case-known splitStatements:false
-- The same as case_summary and case_detail, from the log: what was said about each case by as_of, as known then.
DROP FUNCTION query.case_known(timestamptz, timestamptz);
CREATE FUNCTION query.case_known(as_of timestamptz, known_at timestamptz)
    RETURNS TABLE (tenant_id uuid, case_id uuid, episode_id uuid, worker_id uuid, queue text, status text, severity text,
                   opened_for text, opened_at timestamptz, last_updated_at timestamptz, reasons jsonb, signal_ids jsonb,
                   owner text, delegated_until timestamptz, acknowledge_by timestamptz, act_by timestamptz, conclude_by timestamptz,
                   acknowledged_at timestamptz, first_action_at timestamptz,
                   follow_up_at timestamptz, outcome text, resolved_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT e.tenant_id, (e.payload ->> 'case_id')::uuid, (e.payload ->> 'episode_id')::uuid, e.worker_id,
           coalesce(work.assigned ->> 'queue', e.payload ->> 'queue'),
           CASE WHEN work.resolved_at IS NULL THEN 'open' ELSE 'resolved' END,
           e.payload ->> 'severity', e.payload ->> 'opened_for', e.event_time, coalesce(work.touched_at, e.ingested_at),
           e.payload -> 'reasons', e.payload -> 'signal_ids',
           work.assigned ->> 'owner', (work.assigned ->> 'delegated_until')::timestamptz,
           (work.routed ->> 'acknowledge_by')::timestamptz, (work.routed ->> 'act_by')::timestamptz,
           (work.routed ->> 'conclude_by')::timestamptz, work.acknowledged_at, work.first_action_at,
           CASE WHEN coalesce(work.acted_as, 0) > coalesce(work.resolved_as, 0) THEN (work.acted ->> 'follow_up_at')::timestamptz END,
           CASE WHEN work.concluded_as > coalesce(work.reopened_as, 0) THEN work.concluded ->> 'outcome' END,
           work.resolved_at
    FROM eventlog.known(known_at) e
    CROSS JOIN LATERAL (
        SELECT max(w.ingested_at) AS touched_at,
               (array_agg(w.payload ORDER BY w.sequence DESC) FILTER (WHERE w.event_type IN ('case.assigned', 'case.escalated')))[1] AS assigned,
               (array_agg(w.payload ORDER BY w.sequence DESC) FILTER (WHERE w.event_type = 'case.routed'))[1] AS routed,
               min(w.event_time) FILTER (WHERE w.event_type = 'case.acknowledged') AS acknowledged_at,
               min(w.event_time) FILTER (WHERE w.event_type = 'case.action_logged') AS first_action_at,
               (array_agg(w.payload ORDER BY w.sequence DESC) FILTER (WHERE w.event_type = 'case.action_logged'))[1] AS acted,
               max(w.sequence) FILTER (WHERE w.event_type = 'case.action_logged') AS acted_as,
               (array_agg(w.payload ORDER BY w.sequence DESC) FILTER (WHERE w.event_type = 'case.outcome_logged'))[1] AS concluded,
               max(w.sequence) FILTER (WHERE w.event_type = 'case.outcome_logged') AS concluded_as,
               max(w.sequence) FILTER (WHERE w.event_type = 'case.resolved') AS resolved_as,
               max(w.sequence) FILTER (WHERE w.event_type = 'case.reopened') AS reopened_as,
               CASE WHEN coalesce(max(w.sequence) FILTER (WHERE w.event_type = 'case.resolved'), 0)
                        > coalesce(max(w.sequence) FILTER (WHERE w.event_type = 'case.reopened'), 0)
                    THEN max(w.event_time) FILTER (WHERE w.event_type = 'case.resolved') END AS resolved_at
        FROM query.known_of(e.aggregate_id, known_at) w WHERE w.event_time <= as_of AND w.sequence > 0) work
    WHERE e.event_type = 'case.opened' AND e.event_time <= as_of
    $$;
GRANT EXECUTE ON FUNCTION query.case_known(timestamptz, timestamptz) TO aegira_app, aegira_read;

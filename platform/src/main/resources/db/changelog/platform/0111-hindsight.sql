--liquibase formatted sql
--changeset aegira:0111-hindsight
-- A role that sees what was known and that something was decided, never what: with it rules are tried on history without looking ahead.
GRANT EXECUTE ON FUNCTION infra.tenant() TO aegira_hindsight;
CREATE POLICY facts ON eventlog.events FOR SELECT TO aegira_hindsight
    USING (tenant_id = infra.tenant() AND event_type <> 'checkin.status_overridden'
        AND split_part(event_type, '.', 1) NOT IN ('risk', 'case', 'audit', 'notification'));
GRANT SELECT ON eventlog.events TO aegira_hindsight;

-- The view's owner is held to row-level security as everybody is; this is all that it may see.
CREATE POLICY when_decided ON eventlog.events FOR SELECT TO aegira_owner
    USING (tenant_id = infra.tenant() AND event_type IN ('risk.signal_computed', 'risk.signal_withdrawn'));
CREATE VIEW eventlog.decision_point WITH (security_barrier = true) AS
SELECT tenant_id,
       global_index,
       worker_id,
       event_id,
       ingested_at,
       coalesce(payload ->> 'response_id', payload ->> 'missed_id')::uuid                          AS source_id,
       (payload ->> 'computed_for_time')::timestamptz                                              AS at,
       CASE WHEN event_type = 'risk.signal_withdrawn' THEN (payload ->> 'signal_id')::uuid END AS withdrawn
FROM eventlog.events
WHERE tenant_id = infra.tenant() AND event_type IN ('risk.signal_computed', 'risk.signal_withdrawn');
GRANT SELECT ON eventlog.decision_point TO aegira_hindsight;

--liquibase formatted sql
--changeset aegira:query-0005-worker-daily-state
-- A worker's day: the local date, where the shift is, on which a window closes. Nobody expects an excused prompt.
CREATE VIEW query.worker_daily_state WITH (security_invoker = true) AS
SELECT p.tenant_id,
       p.worker_id,
       (p.closes_at AT TIME ZONE s.timezone)::date                                      AS day,
       (array_agg(query.availability_at(p.worker_id, p.closes_at) ORDER BY p.closes_at DESC))[1] AS availability,
       count(*) FILTER (WHERE p.state <> 'excused')                                     AS expected,
       count(*) FILTER (WHERE p.state IN ('completed_on_time', 'completed_late'))       AS answered,
       count(*) FILTER (WHERE p.state = 'completed_late')                               AS answered_late,
       count(*) FILTER (WHERE p.state = 'missed')                                       AS missed,
       count(*) FILTER (WHERE p.state = 'excused')                                      AS excused,
       max(p.last_updated_at)                                                           AS last_updated_at
FROM query.prompt_state p
JOIN query.shift s ON s.tenant_id = p.tenant_id AND s.shift_id = p.shift_id
WHERE p.closes_at IS NOT NULL
GROUP BY p.tenant_id, p.worker_id, day;
GRANT SELECT ON query.worker_daily_state TO aegira_app, aegira_read;

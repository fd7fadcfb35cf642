--liquibase formatted sql
--changeset aegira:query-0021-answers-of-one-instant splitStatements:false
-- As in 0004, but of two answers of one instant the greater id counts, as for the engine, and not the one that came in later.
CREATE OR REPLACE FUNCTION query.prompt_outcome(of_prompt uuid, of_worker uuid, closing timestamptz, withdrawn boolean)
    RETURNS TABLE (outcome text, counting_response uuid, earliest timestamptz, latest timestamptz, seconds_late bigint,
                   given_answers jsonb, given_note jsonb, touched_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT CASE
               WHEN closing IS NULL THEN NULL
               WHEN punctual.submitted_at <= closing THEN 'completed_on_time'
               WHEN punctual.submitted_at > closing THEN 'completed_late'
               WHEN withdrawn THEN 'excused'
               WHEN query.availability_at(of_worker, closing) <> 'available' THEN 'excused'
               WHEN EXISTS (SELECT FROM query.prompt_event e
                            WHERE e.tenant_id = infra.tenant() AND e.prompt_id = of_prompt AND e.window_closed_at = closing) THEN 'missed'
               ELSE 'scheduled'
           END,
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

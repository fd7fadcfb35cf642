--liquibase formatted sql
--changeset aegira:query-0200-prompt-outcome splitStatements:false
-- As in 0130; what is said of the worker's availability at the closing is looked up once.
CREATE OR REPLACE FUNCTION query.prompt_outcome(of_prompt uuid, of_worker uuid, closing timestamptz, withdrawn boolean,
                                                missed_windows timestamptz[], heard_at timestamptz)
    RETURNS TABLE (outcome text, counting_response uuid, earliest timestamptz, latest timestamptz, seconds_late bigint,
                   given_answers jsonb, given_note jsonb, touched_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT query.prompt_status(
               counting.earliest,
               closing,
               withdrawn,
               coalesce(said.status, 'available'),
               closing = ANY (missed_windows)),
           counting.response_id,
           counting.earliest,
           counting.submitted_at,
           CASE WHEN counting.earliest > closing THEN floor(extract(epoch FROM counting.earliest - closing))::bigint END,
           counting.answers,
           counting.note,
           greatest(heard_at, said.touched_at)
    FROM (SELECT 1) always
    LEFT JOIN LATERAL (
        SELECT a.status, max(a.ingested_at) OVER () AS touched_at FROM query.availability a
        WHERE a.tenant_id = infra.tenant() AND a.worker_id = of_worker
          AND a.effective_from <= closing AND (a.effective_to IS NULL OR a.effective_to >= closing)
        ORDER BY a.position DESC LIMIT 1) said ON true
    LEFT JOIN LATERAL (
        SELECT r.response_id, r.submitted_at, r.answers, r.note, min(r.submitted_at) OVER () AS earliest FROM query.response r
        WHERE r.tenant_id = infra.tenant() AND r.prompt_id = of_prompt AND r.worker_id = of_worker
        ORDER BY r.submitted_at DESC, r.response_id DESC LIMIT 1) counting ON true
    $$;

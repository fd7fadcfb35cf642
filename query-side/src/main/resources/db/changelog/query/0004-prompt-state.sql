--liquibase formatted sql
--changeset aegira:query-0004-prompt-state
-- A prompt is known by its id from the first fact that names it; before it is scheduled it has no window and no state.
CREATE TABLE query.prompt_state (
    tenant_id           uuid    NOT NULL,
    prompt_id           uuid    NOT NULL,
    worker_id           uuid,
    shift_id            uuid,
    form_id             uuid,
    prompt_kind         text,
    opens_at            timestamptz,
    closes_at           timestamptz,
    is_withdrawn        boolean NOT NULL DEFAULT false,
    position            bigint  NOT NULL DEFAULT 0,
    state               text,
    response_id         uuid,
    first_submitted_at  timestamptz,
    latest_submitted_at timestamptz,
    late_by_seconds     bigint,
    answers             jsonb,
    note                jsonb,
    last_updated_at     timestamptz,
    PRIMARY KEY (tenant_id, prompt_id)
) WITH (fillfactor = 70);
CREATE INDEX prompt_state_closing ON query.prompt_state (tenant_id, closes_at, prompt_id);
CREATE INDEX prompt_state_worker ON query.prompt_state (tenant_id, worker_id, closes_at, prompt_id);

-- Every event that concerns a prompt, as its history shows it.
CREATE TABLE query.prompt_event (
    tenant_id        uuid        NOT NULL,
    prompt_id        uuid        NOT NULL,
    event_id         uuid        NOT NULL,
    event_type       text        NOT NULL,
    event_time       timestamptz NOT NULL,
    ingested_at      timestamptz NOT NULL,
    position         bigint      NOT NULL,
    worker_id        uuid        NOT NULL,
    window_closed_at timestamptz,
    PRIMARY KEY (tenant_id, prompt_id, event_id)
);

-- Every answer, ad hoc ones and those to another worker's prompt too.
CREATE TABLE query.response (
    tenant_id       uuid        NOT NULL,
    event_id        uuid        NOT NULL,
    response_id     uuid        NOT NULL,
    prompt_id       uuid,
    worker_id       uuid        NOT NULL,
    form_id         uuid,
    submitted_at    timestamptz NOT NULL,
    answers         jsonb       NOT NULL,
    note            jsonb,
    is_late         boolean,
    late_by_seconds bigint,
    position        bigint      NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);
CREATE INDEX response_prompt ON query.response (tenant_id, prompt_id) WHERE prompt_id IS NOT NULL;
CREATE INDEX response_worker ON query.response (tenant_id, worker_id, submitted_at, response_id);
CALL query.own_rows_only('prompt_state');
CALL query.own_rows_only('prompt_event');
CALL query.own_rows_only('response');

--changeset aegira:query-0004-prompt-outcome splitStatements:false
-- Time semantics, "The current state of a prompt": a pure function of the facts above. The first rule that applies holds.
CREATE FUNCTION query.prompt_outcome(of_prompt uuid, of_worker uuid, closing timestamptz, withdrawn boolean)
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
        ORDER BY r.submitted_at DESC, r.position DESC LIMIT 1) counting ON true
    $$;
GRANT EXECUTE ON FUNCTION query.prompt_outcome(uuid, uuid, timestamptz, boolean) TO aegira_app, aegira_read;

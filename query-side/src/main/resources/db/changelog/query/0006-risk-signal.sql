--liquibase formatted sql
--changeset aegira:query-0006-risk-signal
-- The decision log as it can be asked: every evaluation ever recorded, current or not.
CREATE TABLE query.risk_signal (
    tenant_id         uuid        NOT NULL,
    signal_id         uuid        NOT NULL,
    worker_id         uuid        NOT NULL,
    kind              text        NOT NULL,
    response_id       uuid,
    missed_id         uuid,
    prompt_id         uuid,
    computed_for_time timestamptz NOT NULL,
    severity          text        NOT NULL,
    compliance_risk   boolean     NOT NULL,
    rules             jsonb       NOT NULL,
    features          jsonb       NOT NULL,
    absent            jsonb       NOT NULL,
    baseline          jsonb       NOT NULL,
    reasons           jsonb       NOT NULL,
    versions          jsonb       NOT NULL,
    inputs_sha256     text        NOT NULL,
    supersedes        uuid,
    superseded_by     uuid,
    withdrawn_by      uuid,
    is_current        boolean     NOT NULL GENERATED ALWAYS AS (superseded_by IS NULL AND withdrawn_by IS NULL) STORED,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, signal_id)
);
CREATE INDEX risk_signal_time ON query.risk_signal (tenant_id, computed_for_time, signal_id);
CREATE INDEX risk_signal_worker ON query.risk_signal (tenant_id, worker_id, computed_for_time, signal_id);
CALL query.own_rows_only('risk_signal');

-- The features of the current signals, one row each.
CREATE VIEW query.feature_store WITH (security_invoker = true) AS
SELECT s.tenant_id,
       s.worker_id,
       s.signal_id,
       s.computed_for_time                                               AS computed_at,
       f.key                                                             AS feature_name,
       f.value::double precision                                         AS value,
       CASE
           WHEN f.key ~ '_[0-9]+d$' THEN substring(f.key FROM '([0-9]+d)$')
           WHEN f.key ~ '_(baseline|mad|z|delta)$' THEN '28d'
       END                                                               AS "window",
       s.versions ->> 'features'                                         AS version
FROM query.risk_signal s
CROSS JOIN LATERAL jsonb_each_text(s.features) f
WHERE s.is_current;
GRANT SELECT ON query.feature_store TO aegira_app, aegira_read;

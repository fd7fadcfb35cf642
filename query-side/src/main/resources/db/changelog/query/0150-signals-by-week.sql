--liquibase formatted sql
--changeset aegira:query-0150-signals-by-week
-- Weeks are counted from the index alone: a signal's row is long, and of a large tenant half a year are hundreds of thousands.
DROP INDEX query.risk_signal_time;
CREATE INDEX risk_signal_time ON query.risk_signal (tenant_id, computed_for_time, signal_id)
    INCLUDE (worker_id, severity, compliance_risk, is_current);

--liquibase formatted sql
--changeset aegira:query-0191-one-workers
-- Somebody's page costs what there is about them, however many others there are.
CREATE INDEX case_summary_worker ON query.case_summary (tenant_id, worker_id, opened_at, case_id);
CREATE INDEX incident_worker ON query.incident (tenant_id, worker_id, occurred_at, incident_id);

--liquibase formatted sql
--changeset aegira:0010-backfill
-- The import that wrote the mark: it marks each worker once.
ALTER TABLE command.risk_work ADD COLUMN backfill uuid;
CREATE UNIQUE INDEX risk_work_of_backfill ON command.risk_work (tenant_id, worker_id, backfill) WHERE backfill IS NOT NULL;

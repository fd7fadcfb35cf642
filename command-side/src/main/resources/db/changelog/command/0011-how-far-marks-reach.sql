--liquibase formatted sql
--changeset aegira:0011-how-far-marks-reach
-- The last instant that the change itself speaks of; what looks back on it may be later.
ALTER TABLE command.risk_work ADD COLUMN dirty_until timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z';
ALTER TABLE command.risk_work ALTER COLUMN dirty_until DROP DEFAULT;

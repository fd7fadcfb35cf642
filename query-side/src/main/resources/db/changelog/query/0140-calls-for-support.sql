--liquibase formatted sql
--changeset aegira:query-0140-calls-for-support
-- A case may be about no episode: a worker asked for somebody. As known at some time is read from the log, where neither is set.
ALTER TABLE query.case_summary ALTER COLUMN episode_id DROP NOT NULL, ALTER COLUMN severity DROP NOT NULL;
CREATE INDEX case_summary_calls ON query.case_summary (tenant_id, worker_id, opened_at) WHERE opened_for = 'support_requested';

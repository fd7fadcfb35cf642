--liquibase formatted sql
--changeset aegira:query-0020-facts-of-a-prompt
-- The worker goes into the key: without statistics the other index would look as good, and read all that a worker ever answered.
DROP INDEX query.response_prompt;
CREATE INDEX response_prompt ON query.response (tenant_id, prompt_id, worker_id) WHERE prompt_id IS NOT NULL;

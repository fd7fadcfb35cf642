--liquibase formatted sql
--changeset aegira:query-0181-cases-of-episodes
CREATE INDEX case_summary_episode ON query.case_summary (tenant_id, episode_id) WHERE episode_id IS NOT NULL;

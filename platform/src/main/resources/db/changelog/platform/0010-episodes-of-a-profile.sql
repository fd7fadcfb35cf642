--liquibase formatted sql
--changeset aegira:0010-episodes-of-a-profile
-- A risk profile's state is its episodes; its signals, thousands in time, are not read to decide.
CREATE INDEX events_episode ON eventlog.events (aggregate_id, sequence)
    WHERE event_type IN ('risk.episode_opened', 'risk.episode_updated', 'risk.episode_closed');

--liquibase formatted sql
--changeset aegira:query-0033-what-was-tried
-- The rules themselves, so that a report can be looked at and published from. Absent: a report of before.
ALTER TABLE query.what_if ADD COLUMN ruleset jsonb;

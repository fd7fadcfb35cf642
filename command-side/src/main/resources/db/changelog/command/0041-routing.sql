--liquibase formatted sql
--changeset aegira:0041-routing
-- How cases are routed, and the event that said so; null where the tenant has said nothing.
ALTER TABLE command.tenant_settings ADD COLUMN routing jsonb, ADD COLUMN configured_by uuid;
-- What opened the episode, for routes that ask; null for those of before.
ALTER TABLE command.case_candidate ADD COLUMN opened_by text;

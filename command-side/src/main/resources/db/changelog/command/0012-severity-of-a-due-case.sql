--liquibase formatted sql
--changeset aegira:0012-severity-of-a-due-case
-- A case is as severe as its episode was when the case became due, whatever joined the episode later.
ALTER TABLE command.case_candidate ADD COLUMN turned_medium_at timestamptz;
UPDATE command.case_candidate SET turned_medium_at = opened_at WHERE severity <> 'COMPLIANCE';

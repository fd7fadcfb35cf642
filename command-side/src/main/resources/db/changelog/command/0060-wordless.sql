--liquibase formatted sql
--changeset aegira:command-0060-wordless
-- How many events about somebody who was erased came back without what they said in words.
ALTER TABLE command.import_job ADD COLUMN wordless bigint NOT NULL DEFAULT 0;

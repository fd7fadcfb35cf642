--liquibase formatted sql

--changeset aegira:0102-discarded-letters
-- Which events operators gave up, and why. The events themselves stay in the log.
CREATE TABLE infra.discarded_letter (
    dead_letter_identifier text        NOT NULL PRIMARY KEY,
    processing_group       text        NOT NULL,
    sequence_identifier    text        NOT NULL,
    event_identifier       text        NOT NULL,
    payload_type           text        NOT NULL,
    cause_type             text,
    reason                 text        NOT NULL,
    discarded_by           text        NOT NULL,
    discarded_at           timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT ON infra.discarded_letter TO aegira_stream;

--liquibase formatted sql
--changeset aegira:query-0131-erased-workers
-- Nobody is shown them, by name or by id; what they add up to with others stays.
ALTER TABLE query.worker ADD COLUMN is_erased boolean NOT NULL DEFAULT false;

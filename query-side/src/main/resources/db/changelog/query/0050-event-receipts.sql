--liquibase formatted sql
--changeset aegira:query-0050-event-receipts
-- What readers have read and acknowledged. No view: nothing of it stands in the log.
CREATE TABLE query.event_receipt (
    tenant_id       uuid        NOT NULL,
    reader          text        NOT NULL,
    event_id        uuid        NOT NULL,
    read_at         timestamptz NOT NULL,
    acknowledged_at timestamptz,
    PRIMARY KEY (tenant_id, reader, event_id)
);
CALL query.own_rows_only('event_receipt');

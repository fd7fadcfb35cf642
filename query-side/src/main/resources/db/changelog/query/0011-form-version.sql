--liquibase formatted sql
--changeset aegira:query-0011-form-version
-- The scales of the tenant's own forms; the built-in ones are known without a row.
CREATE TABLE query.form_version (
    tenant_id uuid   NOT NULL,
    form_id   uuid   NOT NULL,
    version   int    NOT NULL,
    name      text   NOT NULL,
    questions jsonb  NOT NULL,
    position  bigint NOT NULL,
    PRIMARY KEY (tenant_id, form_id, version)
);
CALL query.own_rows_only('form_version');

package io.aegira.query.organisation;

import io.aegira.query.platform.Write;

/** Writes to {@code form_version}. */
enum FormWrite implements Write {
    PUBLISHED(2, """
            INSERT INTO query.form_version (tenant_id, form_id, version, name, questions, position, published_at, published_by)
            VALUES (infra.tenant(), ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING""");

    private final int key;
    private final String sql;

    FormWrite(int key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int key() {
        return key;
    }
}

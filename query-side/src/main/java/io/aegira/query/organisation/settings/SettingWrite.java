package io.aegira.query.organisation.settings;

import io.aegira.query.platform.Write;

/** Writes to {@code setting}: a row where the part is otherwise than before, or than what is built in. */
enum SettingWrite implements Write {
    CHOSEN(2, """
            INSERT INTO query.setting (tenant_id, part, position, value, set_at, set_by, set_in)
            SELECT infra.tenant(), word.part, word.position, word.value, word.set_at, word.set_by, word.set_in
            FROM (VALUES (?::text, ?::bigint, ?::jsonb, ?::jsonb, ?::timestamptz, ?::text, ?::uuid))
                word (part, position, value, built_in, set_at, set_by, set_in)
            WHERE word.value IS DISTINCT FROM coalesce(
                (SELECT s.value FROM query.setting s WHERE s.tenant_id = infra.tenant() AND s.part = word.part AND s.position < word.position
                 ORDER BY s.position DESC LIMIT 1), word.built_in)
            ON CONFLICT DO NOTHING""");

    private final int key;
    private final String sql;

    SettingWrite(int key, String sql) {
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

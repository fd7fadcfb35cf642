package io.aegira.standalone.bench;

/** Storage parameters, which {@code LIKE} leaves behind. */
final class SameOptions {
    private SameOptions() {}

    /** Gives a copy those of the table that it was made after. Both names with their schema. */
    static String sql(String table, String copy) {
        return """
                DO $$
                DECLARE
                    options text := (SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = '%s'::regclass);
                BEGIN
                    IF options IS NOT NULL THEN
                        EXECUTE format('ALTER TABLE %s SET (%%s)', options);
                    END IF;
                END $$""".formatted(table, copy);
    }
}

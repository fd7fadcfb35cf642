package io.aegira.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.query.fixture.ReadModels;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EveryTableShowsOwnRowsOnlyTest {
    private final JdbcTemplate administrator =
            new JdbcTemplate(ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase());

    @Test
    void no_table_lacks_forced_row_level_security_and_the_policy() {
        assertThat(unguarded()).isEmpty();
    }

    @Test
    void a_table_without_it_would_be_found() {
        administrator.execute("CREATE TABLE query.forgotten (tenant_id uuid)");
        try {
            assertThat(unguarded()).containsExactly("forgotten");
        } finally {
            administrator.execute("DROP TABLE query.forgotten");
        }
    }

    @Test
    void every_primary_key_begins_with_the_tenant() {
        assertThat(administrator.queryForList("""
                        SELECT c.relname FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                        WHERE c.relnamespace = 'query'::regnamespace AND a.attname <> 'tenant_id'""", String.class)).isEmpty();
    }

    private List<String> unguarded() {
        return administrator.queryForList("""
                SELECT c.relname FROM pg_class c
                WHERE c.relnamespace = 'query'::regnamespace AND c.relkind = 'r'
                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant'))""", String.class);
    }
}

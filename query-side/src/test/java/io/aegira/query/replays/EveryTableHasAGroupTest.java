package io.aegira.query.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.ProcessingGroups;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EveryTableHasAGroupTest {
    /** Written by what they report on or by who reads, and not built from the log. */
    private static final String[] REPORTS = {"decision_replay", "what_if", "event_receipt"};

    private final JdbcTemplate administrator =
            new JdbcTemplate(ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase());

    @AfterEach
    void nothing_stays() {
        Shadows.drop(administrator);
        administrator.execute("DROP TABLE IF EXISTS query.lately");
        administrator.execute("DELETE FROM infra.view_table WHERE table_name = 'lately'");
    }

    @Test
    void that_writes_it_and_is_rebuilt_with_it() {
        assertThat(administrator.queryForList("SELECT table_name FROM infra.view_table ORDER BY 1", String.class))
                .isEqualTo(administrator.queryForList(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'query' AND tablename <> ALL (?) ORDER BY 1",
                        String.class,
                        (Object) REPORTS));
        assertThat(administrator.queryForList("SELECT DISTINCT processing_group FROM infra.view_table", String.class))
                .containsExactlyInAnyOrderElementsOf(ProcessingGroups.ALL);
    }

    @Test
    void a_new_one_needs_no_second_definition() {
        administrator.execute("""
                CREATE TABLE query.lately (tenant_id uuid NOT NULL, id uuid DEFAULT gen_random_uuid(), n numeric(4,2) CHECK (n > 0),
                    twice numeric GENERATED ALWAYS AS (n * 2) STORED, PRIMARY KEY (tenant_id, id), CONSTRAINT once UNIQUE (tenant_id, n))
                WITH (fillfactor = 61)""");
        administrator.execute("CREATE INDEX seldom ON query.lately (tenant_id, n DESC) WHERE n > 3");
        administrator.execute("CALL query.own_rows_only('lately')");
        administrator.execute("GRANT UPDATE (n) ON query.lately TO aegira_read");
        administrator.execute("INSERT INTO infra.view_table VALUES ('lately', 'worker')");
        administrator.execute("ALTER TABLE query.lately OWNER TO aegira_owner");

        Shadows.prepare(administrator, ProcessingGroups.ALL);

        assertThat(administrator.queryForObject(
                        "SELECT infra.shape_of('query.lately') = infra.shape_of('query_shadow.lately')", Boolean.class))
                .isTrue();
        assertThat(administrator.queryForObject("SELECT infra.shape_of('query_shadow.lately')", String.class))
                .contains("fillfactor=61", "once", "seldom", "policy tenant", "UPDATE", "numeric(4,2)");
    }

    @Test
    void nobody_but_the_stream_may_ask_for_shadows_and_nobody_who_runs_may_change_tables() {
        assertThat(administrator.queryForList("""
                        SELECT rolname || ' ' || proname FROM pg_proc, pg_roles
                        WHERE pronamespace = 'infra'::regnamespace AND (proname LIKE 'shadow%' OR proname = 'shape_of')
                          AND rolname IN ('aegira_app', 'aegira_stream', 'aegira_read') AND has_function_privilege(rolname, pg_proc.oid, 'EXECUTE')""", String.class))
                .containsExactlyInAnyOrder(
                        "aegira_stream shadow_prepare",
                        "aegira_stream shadow_analyze",
                        "aegira_stream shadow_swap",
                        "aegira_stream shadow_drop");
        assertThat(administrator.queryForList("""
                        SELECT rolname || ' ' || nspname FROM pg_namespace, pg_roles WHERE nspname LIKE 'query%'
                          AND rolname IN ('aegira_app', 'aegira_stream', 'aegira_read') AND has_schema_privilege(rolname, nspname, 'CREATE')""", String.class)).isEmpty();
    }

    @Test
    void one_that_cannot_be_copied_stops_the_rebuild_before_it_begins() {
        administrator.execute(
                "CREATE TABLE query.lately (tenant_id uuid PRIMARY KEY, other uuid REFERENCES query.lately)");
        administrator.execute("ALTER TABLE query.lately OWNER TO aegira_owner");
        administrator.execute("INSERT INTO infra.view_table VALUES ('lately', 'worker')");

        assertThatThrownBy(() -> Shadows.prepare(administrator, ProcessingGroups.ALL))
                .hasStackTraceContaining("query.lately has something that a rebuild does not know how to make");
    }
}

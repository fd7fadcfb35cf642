package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import io.aegira.standalone.acceptance.GoldenHistory;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Exports;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import io.aegira.standalone.acceptance.fixture.Views;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes are processes of their own on one database. Each comes and goes; what can be seen through any of them is the same. */
@Tag("bar")
class ViewsAreTheSameElsewhereTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final GoldenHistory CREW = GoldenHistory.of("crew", "views elsewhere");
    private static final Path KEYS = Path.of("target", "journeys", "views-here", "keys");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JdbcClient SUPERUSER = DATABASE.administrator();
    private static final String GROUPS = "(SELECT processing_group FROM infra.view_table)";

    private static OwnProcess here;
    private static Map<String, String> before;

    @BeforeAll
    static void a_history() {
        here = node("views-here", Map.of());
        here.api().importAndWait(here.api().platformAdmin(), CREW.upload(), PATIENCE);
        here.api().settle(PATIENCE);
        before = seen(here);
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    @Test
    void after_all_is_lost_another_node_in_another_country_with_other_segments_shows_the_same() {
        here.kill();
        loseEverything();
        try (OwnProcess there = node(
                "views-there",
                Map.of("AEGIRA_PROCESSORS_SEGMENTS", "5"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                "-XX:ActiveProcessorCount=1",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2")) {
            assertThat(Views.rebuild(there.api(), "all").get("parked").asInt()).isZero();
            there.api().settle(PATIENCE);
            assertThat(segments()).containsOnly(5L);
            assertThat(seen(there)).isEqualTo(before);
            here.startAgain();
            Views.rebuild(here.api(), "all");
            // Each node tells how far its own processors are; the tokens, how far all are.
            Await.until("the nodes' processors have shared the log", PATIENCE, () -> behind() == 0);
            assertThat(seen(here)).as("beside the other node").isEqualTo(before);
            assertThat(seen(there)).as("whose processors have been moved on").isEqualTo(before);
        }
    }

    @Test
    void a_rebuild_that_is_cut_off_leaves_what_there_was_and_the_next_one_gives_the_same() throws SQLException {
        for (String moment : List.of("it has begun", "all is read and it waits for a reader")) {
            String job;
            // As long as somebody reads the table, nothing takes its place.
            try (Connection reader = Views.reading(DATABASE.server(), "prompt_state")) {
                Answer begun = Views.begin(here.api(), "all");
                job = Views.job(begun);
                Await.until(moment, PATIENCE, () -> moment.equals("it has begun") ? shadows() > 0 : isRead(job));
                here.kill();
            }
            assertThat(shadows()).as("tables of the rebuild that was cut off").isPositive();
            here.startAgain();
            assertThat(Views.status(here.api(), job)).isEqualTo("failed");
            assertThat(Views.find(here.api(), job).get("failure").asString()).contains("process ended");
            assertThat(shadows()).isZero();
            here.api().settle(PATIENCE);
            assertThat(seen(here)).as("cut off when " + moment).isEqualTo(before);
            Views.rebuild(here.api(), "all");
            here.api().settle(PATIENCE);
            assertThat(seen(here)).as("begun again after " + moment).isEqualTo(before);
        }
    }

    private static OwnProcess node(String name, Map<String, String> settings, String... options) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("AEGIRA_DATABASE_URL", DATABASE.server().url());
        all.put("AEGIRA_DATABASE_USER", DATABASE.server().user());
        all.put("AEGIRA_DATABASE_PASSWORD", DATABASE.server().password());
        all.put("AEGIRA_KEY_DIR", KEYS.toAbsolutePath().toString());
        return OwnProcess.start(name, all, options);
    }

    /** What is exported, what stands in the tables, how much has happened and what is still to happen. */
    private static Map<String, String> seen(OwnProcess node) {
        Map<String, String> seen = new HashMap<>(Exports.digests(node.api(), CREW.tenant()));
        Views.rows(SUPERUSER).forEach((table, rows) -> seen.put("table " + table, rows));
        seen.put("events", Long.toString(Views.events(SUPERUSER)));
        return seen;
    }

    private static void loseEverything() {
        SUPERUSER
                .sql("TRUNCATE query." + String.join(", query.", Views.tables(SUPERUSER)))
                .update();
        SUPERUSER
                .sql("DELETE FROM infra.token_entry WHERE processor_name IN " + GROUPS)
                .update();
    }

    private static List<Long> segments() {
        return SUPERUSER
                .sql("SELECT count(*) FROM infra.token_entry WHERE processor_name IN " + GROUPS
                        + " GROUP BY processor_name")
                .query(Long.class)
                .list();
    }

    private static long behind() {
        return SUPERUSER
                .sql("SELECT count(*) FROM infra.token_entry WHERE owner IS NULL OR (convert_from(token, 'UTF8')::jsonb"
                        + " ->> 'index')::bigint < (SELECT max(global_index) FROM eventlog.events)")
                .query(Long.class)
                .single();
    }

    private static long shadows() {
        return SUPERUSER
                .sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'query_shadow'::regnamespace")
                .query(Long.class)
                .single();
    }

    private static boolean isRead(String job) {
        return Views.find(here.api(), job).get("percent").asInt() == 100;
    }
}

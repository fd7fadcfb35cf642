package io.aegira.platform.proof;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.proof.Checkpoint;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.Facts;
import io.aegira.platform.eventlog.UnfinishedTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class TheTreeOfTheLogTest {
    private static final String LEAF = """
            {"event_id" : "5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a01", "tenant_id" : "5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a02", \
            "aggregate_type" : "Prompt", "aggregate_id" : "prompt:1", "sequence" : 3, "event_type" : "checkin.response_submitted", \
            "event_time" : "2026-02-12T06:05:00.100000Z", "event_offset_seconds" : 3600, "ingested_at" : "2026-02-12T06:06:00.000000Z", \
            "worker_id" : null, "actor_type" : "worker", "actor_id" : "ä \\"quoted\\"", \
            "source" : "api", "source_event_id" : null, "schema_version" : 1, \
            "payload" : {"a": [1, "\\u0007"], "note": null, "answers": {"pain": 2.50, "fatigue": 100}}, "metadata" : {}}""";
    private static final String HASH = "88562db47c1e2e72131c455892330a17587a49a9fb389e199a26e6f88f697d16";

    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    @TempDir
    Path directory;

    private ProvedLog proved;

    @BeforeEach
    void thereIsALog() {
        proved = new ProvedLog(database, directory.resolve("keys"));
    }

    @Test
    void it_holds_every_event_once_and_a_checkpoint_tells_how_many() throws SQLException {
        proved.happened("first", 3);
        assertThat(proved.grown()).isEqualTo(3);
        proved.sign();
        proved.happened("second", 600);
        assertThat(proved.grown()).isEqualTo(603);
        assertThat(proved.grown()).isEqualTo(603);
        proved.sign();
        proved.sign();
        assertThat(proved.notes())
                .extracting(
                        note -> Checkpoint.of(note, proved.signer.key(TENANT)).size())
                .containsExactly(3L, 603L);
        assertThat(proved.audited()).isEqualTo(new TreeAudit.Result(603, 2, List.of()));
        assertThat(proved.trees.due()).isEmpty();
    }

    /** What was hashed otherwise could never be proved again: whatever release writes it, and whatever release of PostgreSQL. */
    @Test
    void the_text_that_is_hashed_stays_the_same_for_ever() {
        assertThat(database.administrator()
                        .sql("""
                        SELECT eventlog.leaf(e), encode(eventlog.leaf_hash(e), 'hex') FROM jsonb_populate_record(NULL::eventlog.events, '{
                            "global_index": 7, "event_id": "5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a01", "tenant_id": "5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a02",
                            "aggregate_type": "Prompt", "aggregate_id": "prompt:1", "sequence": 3, "event_type": "checkin.response_submitted",
                            "event_time": "2026-02-12T07:05:00.1+01:00", "event_offset_seconds": 3600, "ingested_at": "2026-02-12T06:06:00Z",
                            "actor_type": "worker", "actor_id": "ä \\"quoted\\"", "source": "api", "schema_version": 1, "transaction_id": "12",
                            "payload": {"answers": {"pain": 2.50, "fatigue": 1e2}, "note": null, "a": [1, "\\u0007"]}, "metadata": {}}') e""")
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .single())
                .containsExactly(LEAF, HASH);
    }

    @Test
    void what_is_committed_late_comes_late_and_changes_nothing_that_was_signed() throws SQLException {
        proved.happened("first", 2);
        try (UnfinishedTransaction late = proved.log.begin(TENANT)) {
            late.append(fact("late"));
            proved.happened("second", 2);
            assertThat(proved.grown()).isEqualTo(2);
            proved.sign();
            late.commit();
        }
        assertThat(proved.grown()).isEqualTo(5);
        proved.sign();
        assertThat(proved.audited()).isEqualTo(new TreeAudit.Result(5, 2, List.of()));
    }

    @Test
    void each_tenant_has_its_own() {
        proved.happened("first", 2);
        proved.log.append(ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "other", 0, Facts.assigned("other")));
        assertThat(proved.trees.due()).containsExactlyInAnyOrder(TENANT, ANOTHER_TENANT);
        assertThat(proved.grown()).isEqualTo(2);
        assertThat(proved.trees.grow(ANOTHER_TENANT)).isEqualTo(1);
    }

    @Test
    void it_is_not_signed_again_so_soon() {
        proved.happened("first", 1);
        proved.grown();
        proved.trees.sign(TENANT, Duration.ofSeconds(30));
        proved.happened("second", 1);
        proved.grown();
        proved.trees.sign(TENANT, Duration.ofMinutes(10));
        assertThat(proved.notes()).hasSize(1);
        assertThat(proved.trees.due()).containsExactly(TENANT);
        proved.sign();
        assertThat(proved.notes()).hasSize(2);
    }

    @Test
    void events_of_before_transactions_were_noted_come_first() throws SQLException {
        proved.happened("old", 3);
        administrator("UPDATE eventlog.events SET transaction_id = NULL");
        proved.happened("new", 2);
        assertThat(proved.grown()).isEqualTo(5);
        proved.sign();
        assertThat(proved.audited().broken()).isEmpty();
    }

    @Test
    void it_goes_on_in_another_cluster_whose_transactions_have_smaller_numbers() throws SQLException {
        proved.happened("first", 3);
        administrator(
                "UPDATE eventlog.events SET transaction_id = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8");
        database.administrator()
                .sql("INSERT INTO eventlog.tree (tenant_id, transaction_id) VALUES (?, '1')")
                .param(TENANT.value())
                .update();
        administrator("UPDATE eventlog.events SET transaction_id = '2'");
        assertThat(proved.grown()).isEqualTo(3);
        administrator("UPDATE eventlog.events SET transaction_id = '9000000000'");
        database.administrator()
                .sql("UPDATE eventlog.tree SET transaction_id = '9000000000'")
                .update();
        proved.happened("second", 2);
        assertThat(proved.trees.due()).containsExactly(TENANT);
        assertThat(proved.grown()).isEqualTo(5);
        assertThat(proved.grown()).isEqualTo(5);
    }

    /** As only its superuser can. */
    private void administrator(String forbidden) {
        try (Connection connection = DriverManager.getConnection(
                        database.server().url(),
                        database.server().user(),
                        database.server().password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE eventlog.events DISABLE TRIGGER ALL");
            statement.execute(forbidden);
            statement.execute("ALTER TABLE eventlog.events ENABLE ALWAYS TRIGGER append_only");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void what_was_signed_is_written_down_outside_once_and_again_where_it_is_missing() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Path outside = directory.resolve("outside");
        proved.happened("first", 1);
        proved.grown();
        proved.sign();
        publish(new CheckpointFiles(outside, jdbc));
        CheckpointFiles files = new CheckpointFiles(outside, jdbc);
        publish(files);
        assertThat(CheckpointFiles.notes(outside, TENANT))
                .isEqualTo(proved.notes())
                .hasSize(1);
        proved.happened("second", 1);
        proved.grown();
        proved.sign();
        publish(new CheckpointFiles(outside, jdbc));
        publish(files);
        publish(files);
        assertThat(CheckpointFiles.notes(outside, TENANT))
                .isEqualTo(proved.notes())
                .hasSize(2);
        assertThat(CheckpointFiles.notes(outside, ANOTHER_TENANT)).isEmpty();
    }

    @Test
    void what_a_node_that_was_killed_began_to_write_is_passed_over() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Path outside = directory.resolve("outside");
        for (int cut : new int[] {20, 47, 60, 120, 160, 272}) {
            proved.happened("part" + cut, 1);
            proved.grown();
            proved.sign();
            publish(new CheckpointFiles(outside, jdbc));
            try (Stream<Path> files = Files.list(outside)) {
                Path file = files.findFirst().orElseThrow();
                String note = proved.notes().getFirst();
                Files.writeString(file, note.substring(0, Math.min(cut, note.length() - 2)), StandardOpenOption.APPEND);
            }
        }
        proved.happened("last", 1);
        proved.grown();
        proved.sign();
        publish(new CheckpointFiles(outside, jdbc));
        assertThat(CheckpointFiles.notes(outside, TENANT)).isEqualTo(proved.notes());
    }

    private void publish(CheckpointFiles files) {
        database.acrossTenants(() -> {
            files.publish(TENANT);
            return true;
        });
    }
}

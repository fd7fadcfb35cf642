package io.aegira.platform.proof;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.vault.TestSigner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Somebody is the database's superuser, switches every trigger off and changes what they like; only what lies outside is out of their reach. */
class WhatWasTamperedWithTest {
    private static final int EVENTS = 40;
    private static final int TIMES = Integer.getInteger("aegira.tamperings", 200);
    private static final String FORGED = """
            INSERT INTO eventlog.events OVERRIDING SYSTEM VALUE
            SELECT (r).* FROM (SELECT jsonb_populate_record(e, jsonb_build_object('event_id', gen_random_uuid(), 'aggregate_id', gen_random_uuid()::text,
                'global_index', %s, 'worker_id', gen_random_uuid(), 'transaction_id', %s)) r FROM eventlog.events e WHERE global_index = %d) forged""";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @TempDir
    static Path directory;

    private static ProvedLog proved;
    private static List<String> outside;

    @BeforeAll
    static void aLogWasSigned() {
        proved = new ProvedLog(DATABASE, directory.resolve("keys"));
        for (int i = 0; i < 4; i++) {
            proved.happened("part" + i + "-", EVENTS / 4);
            proved.grown();
            proved.sign();
        }
        outside = proved.notes();
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws SQLException {
        try (Connection superuser = superuser()) {
            assertThat(audited(superuser).broken()).isEmpty();
        }
    }

    @Test
    void whatever_is_done_is_found() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            for (int time = 0; time < TIMES; time++) {
                Tampering how = Tampering.values()[time % Tampering.values().length];
                int index = 1 + random.nextInt(EVENTS);
                superuser.setAutoCommit(false);
                statement.execute("ALTER TABLE eventlog.events DISABLE TRIGGER ALL");
                statement.execute("ALTER TABLE eventlog.checkpoint DISABLE TRIGGER ALL");
                how.to(superuser, statement, index, random);
                assertThat(audited(superuser).broken())
                        .as("seed %d, time %d: %s of %d", seed, time, how, index)
                        .isNotEmpty();
                superuser.rollback();
            }
        }
    }

    @Test
    void the_first_event_that_is_not_what_it_was_is_named() throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("ALTER TABLE eventlog.events DISABLE TRIGGER ALL");
            statement.execute(
                    "UPDATE eventlog.events SET payload = payload || '{\"forged\": 1}' WHERE global_index = 18");
            statement.execute("DELETE FROM eventlog.events WHERE global_index = 30");
            assertThat(audited(superuser).broken())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("leaf 17, position 18: event ")
                                    .endsWith("is not the one that was hashed"),
                            second -> assertThat(second)
                                    .isEqualTo(
                                            "the log is not the one that was signed at 20 events: it was changed from leaf 10 on, at the earliest"),
                            third -> assertThat(third).isEqualTo("leaf 29, position 30: the event is gone"));
            superuser.rollback();
        }
    }

    private static TreeAudit.Result audited(Connection superuser) throws SQLException {
        return new TreeAudit(superuser, TENANT, proved.signer.key(TENANT)).run(outside);
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                DATABASE.server().url(),
                DATABASE.server().user(),
                DATABASE.server().password());
    }

    /** What is done to the event of that index, and to what would tell on it. */
    private enum Tampering {
        A_BIT_OF_ITS_PAYLOAD(
                "UPDATE eventlog.events SET payload = jsonb_set(payload, '{x}', '%2$d') WHERE global_index = %1$d"),
        A_BIT_OF_ITS_METADATA(
                "UPDATE eventlog.events SET metadata = jsonb_set(metadata, '{x}', '%2$d') WHERE global_index = %1$d"),
        ITS_TIME(
                "UPDATE eventlog.events SET event_time = event_time + interval '1 microsecond' WHERE global_index = %1$d"),
        ITS_OFFSET(
                "UPDATE eventlog.events SET event_offset_seconds = event_offset_seconds + 60 WHERE global_index = %1$d"),
        WHEN_IT_BECAME_KNOWN(
                "UPDATE eventlog.events SET ingested_at = ingested_at - interval '1 second' WHERE global_index = %1$d"),
        ITS_TYPE("UPDATE eventlog.events SET event_type = event_type || 'x' WHERE global_index = %1$d"),
        ITS_VERSION("UPDATE eventlog.events SET schema_version = schema_version + 1 WHERE global_index = %1$d"),
        WHOM_IT_IS_ABOUT("UPDATE eventlog.events SET worker_id = gen_random_uuid() WHERE global_index = %1$d"),
        WHO_SAID_IT("UPDATE eventlog.events SET actor_id = 'somebody else' WHERE global_index = %1$d"),
        ITS_PLACE_IN_THE_AGGREGATE("UPDATE eventlog.events SET sequence = sequence + 1 WHERE global_index = %1$d"),
        ITS_TENANT("UPDATE eventlog.events SET tenant_id = '" + ANOTHER_TENANT + "' WHERE global_index = %1$d"),
        TAKEN_AWAY("DELETE FROM eventlog.events WHERE global_index = %1$d"),
        EXCHANGED_WITH_THE_NEXT(
                "UPDATE eventlog.events e SET payload = o.payload, worker_id = o.worker_id FROM eventlog.events o WHERE e.global_index IN (%1$d, %1$d %% 40 + 1) AND o.global_index IN (%1$d, %1$d %% 40 + 1) AND o.global_index <> e.global_index"),
        PUT_BETWEEN(FORGED.formatted("-7", "'1'", 5)),
        PUT_BETWEEN_AS_IF_OLD(FORGED.formatted("-7", "NULL", 5)),
        PUT_BETWEEN_AS_IF_TO_COME(FORGED.formatted("1000000", "'900000000000'", 5)),
        CHANGED_AND_HASHED_ANEW(
                "UPDATE eventlog.events SET payload = jsonb_set(payload, '{x}', '%2$d') WHERE global_index = %1$d") {
            @Override
            void to(Connection superuser, Statement statement, int index, Random random) throws SQLException {
                super.to(superuser, statement, index, random);
                hashAnew(superuser, statement);
            }
        },
        CUT_OFF("DELETE FROM eventlog.events WHERE global_index >= %1$d") {
            @Override
            void to(Connection superuser, Statement statement, int index, Random random) throws SQLException {
                super.to(superuser, statement, index, random);
                hashAnew(superuser, statement);
            }
        },
        REWOUND_AND_GONE_ON("DELETE FROM eventlog.events WHERE global_index > %1$d") {
            @Override
            void to(Connection superuser, Statement statement, int index, Random random) throws SQLException {
                super.to(superuser, statement, Math.min(index, EVENTS - 1), random);
                for (int next = Math.min(index, EVENTS - 1) + 1; next <= EVENTS; next++) {
                    statement.execute(FORGED.formatted(next, "'9'", 1));
                }
                hashAnew(superuser, statement);
            }
        },
        A_CHECKPOINT_OF_THEIR_OWN(
                "UPDATE eventlog.checkpoint SET note = replace(note, tree_size::text, '99') WHERE tree_size > 10");

        private final String sql;

        Tampering(String sql) {
            this.sql = sql;
        }

        void to(Connection superuser, Statement statement, int index, Random random) throws SQLException {
            statement.execute(sql.formatted(index, random.nextInt()));
        }

        /** Everything that they can reach, signed with a key of their own. */
        private static void hashAnew(Connection superuser, Statement statement) throws SQLException {
            statement.execute(
                    "DELETE FROM eventlog.tree; DELETE FROM eventlog.tree_tile; DELETE FROM eventlog.checkpoint");
            TreeGrowth again = new TreeGrowth(
                    new JdbcTemplate(new SingleConnectionDataSource(superuser, true)),
                    new InTheirTransaction(),
                    TestSigner.in(directory.resolve("theirs")),
                    Clock.systemUTC());
            again.grow(TENANT);
            again.sign(TENANT, Duration.ZERO);
        }
    }

    private static final class InTheirTransaction implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}

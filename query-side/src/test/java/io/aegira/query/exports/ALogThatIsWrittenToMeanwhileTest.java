package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Period;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ALogThatIsWrittenToMeanwhileTest {
    private static final TenantId TENANT = TenantId.of(new UUID(29, 1));
    private static final DataSource ADMINISTRATOR =
            ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase();
    private static final RawEvents EVENTS = ReadModels.bean(RawEvents.class);
    private static final NeededColumns COLUMNS = ReadModels.bean(NeededColumns.class);

    @BeforeAll
    static void an_empty_log() {
        ReadModels.begin();
    }

    @Test
    void has_no_event_in_its_rows_that_its_header_could_not_know_of() throws SQLException {
        try (Connection unfinished = begun()) {
            store(unfinished, "early", "too_late");
            try (Connection other = begun()) {
                store(other, "known", "in_time");
                other.commit();
            }
            LogPart part = part();
            Set<String> header = columns(part);
            unfinished.commit();
            try (Connection afterwards = begun()) {
                store(afterwards, "afterwards", "far_too_late");
                afterwards.commit();
            }

            assertThat(header).contains("in_time").doesNotContain("too_late");
            assertThat(file(part, header)).contains("known").doesNotContain("early", "afterwards");
        }
        LogPart again = part();
        assertThat(file(again, columns(again))).contains("known", "early", "afterwards");
    }

    private static LogPart part() {
        return TenantScope.call(
                TENANT, () -> new LogPart(TENANT, null, Period.of(null, null), EventLogColumns.TYPES, EVENTS.end()));
    }

    private static Set<String> columns(LogPart part) {
        return TenantScope.call(TENANT, () -> COLUMNS.of(part));
    }

    private static String file(LogPart part, Set<String> columns) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TenantScope.run(TENANT, () -> {
            try {
                EVENTS.read(part, new CsvLog(file, columns));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return file.toString(StandardCharsets.UTF_8);
    }

    private static Connection begun() throws SQLException {
        Connection connection = ADMINISTRATOR.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** @param field in its payload, which no other event has */
    private static void store(Connection connection, String name, String field) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                    event_offset_seconds, actor_type, actor_id, source, schema_version, payload, metadata)
                SELECT gen_random_uuid(), ?, 'Fixture', 'meanwhile:' || ?, 0, 'worker.availability_set', '2026-02-12T06:00:00Z', 0,
                    'system', 'fixture', 'fixture', 1, jsonb_build_object('status', ?, ?, 1), '{}'""")) {
            insert.setObject(1, TENANT.value());
            insert.setString(2, name);
            insert.setString(3, name);
            insert.setString(4, field);
            insert.executeUpdate();
        }
    }
}

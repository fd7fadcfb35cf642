package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Period;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

class TheLogIsReadPageByPageTest {
    private static final TenantId TENANT = TenantId.of(new UUID(27, 1));
    private static final TenantId ANOTHER = TenantId.of(new UUID(27, 2));
    private static final int BIG = 900_000;

    private static final JsonMapper OWN = AegiraJson.ofOurOwn().build();

    /** One of fifty is bigger than a thousand others. */
    private static final String FILL = """
            INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                event_offset_seconds, actor_type, actor_id, source, schema_version, payload, metadata)
            SELECT md5('export ' || i)::uuid, ?, 'Fixture', 'export:' || i, 0, 'org.worker_deactivated', '2026-02-12T06:00:00Z', 0,
                   'system', 'fixture', 'fixture', 1,
                   jsonb_build_object('text', repeat('x', CASE WHEN i % 50 = 0 THEN ? ELSE 200 END)), '{}'
            FROM generate_series(1, 2000) i""";

    private static final JdbcTemplate ADMINISTRATOR =
            new JdbcTemplate(ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase());
    private static final RawEvents EVENTS = ReadModels.bean(RawEvents.class);

    @BeforeAll
    static void small_and_big_events() {
        ReadModels.begin();
        ADMINISTRATOR.update(FILL, TENANT.value(), BIG);
    }

    @Test
    void every_event_comes_once_and_in_its_order_whatever_its_size() throws IOException {
        Taken taken = new Taken();
        read(TENANT, taken);

        assertThat(taken.ids)
                .isEqualTo(ADMINISTRATOR.queryForList(
                        "SELECT event_id::text FROM eventlog.events WHERE tenant_id = ? ORDER BY global_index",
                        String.class,
                        TENANT.value()));
        assertThat(taken.pages).hasSizeGreaterThan(5);
        assertThat(taken.pages).allMatch(bytes -> bytes < PageSize.MOST_BYTES + 2 * BIG);
    }

    @Test
    void nothing_of_the_database_is_held_while_a_page_is_handed_on() throws IOException {
        read(TENANT, new Taken() {
            @Override
            public void flush() throws IOException {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                super.flush();
            }
        });
    }

    @Test
    void for_who_goes_away_no_further_page_is_read() {
        Taken gone = new Taken() {
            @Override
            public void flush() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> read(TENANT, gone)).hasMessage("gone");
        assertThat(gone.ids).isNotEmpty().hasSizeLessThan(600);
    }

    @Test
    void for_another_tenant_there_is_nothing() throws IOException {
        Taken taken = new Taken();
        read(ANOTHER, taken);

        assertThat(taken.ids).isEmpty();
    }

    private static void read(TenantId tenant, LogOutput out) throws IOException {
        try {
            TenantScope.run(tenant, () -> {
                try {
                    EVENTS.read(new LogPart(TENANT, null, Period.of(null, null), Set.of(), EVENTS.end()), out);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** What came, and how many bytes at once. */
    private static class Taken implements LogOutput {
        final List<String> ids = new ArrayList<>();
        final List<Integer> pages = new ArrayList<>();
        private int bytes;

        @Override
        public int add(String eventType, Utf8 envelope) {
            ids.add(OWN.readTree(envelope.bytes(), 0, envelope.length())
                    .get("event_id")
                    .asString());
            bytes += envelope.length();
            return bytes;
        }

        @Override
        public void flush() throws IOException {
            pages.add(bytes);
            bytes = 0;
        }
    }
}

package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Period;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class TheColumnsOfAFileTest {
    private static final TenantId ANOTHER = TenantId.of(new UUID(28, 0));
    private static final String ANSWER = "checkin.response_submitted";
    private static final String PLAIN =
            "{\"response_id\": \"1\", \"answers\": {\"fatigue\": 1}, \"client_metadata\": {\"app\": \"3\"}}";
    private static final JdbcTemplate ADMINISTRATOR =
            new JdbcTemplate(ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase());
    private static final RawEvents EVENTS = ReadModels.bean(RawEvents.class);
    private static final NeededColumns COLUMNS = ReadModels.bean(NeededColumns.class);

    private static int tenants;

    private final TenantId tenant = TenantId.of(new UUID(28, ++tenants));

    @BeforeAll
    static void an_empty_log() {
        ReadModels.begin();
    }

    @BeforeEach
    void more_events_that_look_alike_than_are_looked_at_first() {
        store(500, tenant, ANSWER, PLAIN, "{}");
    }

    @Test
    void are_those_that_its_events_have() {
        assertThat(needed())
                .containsExactly("actor.id", "actor.type", "answers.fatigue", "client_metadata.app", "response_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "checkin.response_submitted; {\"new\": null}; new",
                "checkin.response_submitted; {\"answers\": {\"fatigue\": 1, \"new\": 1}}; answers.new",
                "checkin.response_submitted; {\"answers\": {\"app\": 1}}; answers.app",
                "checkin.response_submitted; {\"client_metadata\": {\"app\": {\"new\": 1}}}; client_metadata.app.new",
                "checkin.response_submitted; {\"client_metadata\": {\"new\": {}}}; client_metadata.new",
                "checkin.response_submitted; {\"client_metadata\": {}}; client_metadata",
                "checkin.response_submitted; {\"client_metadata\": [1]}; client_metadata",
                "checkin.response_submitted; {\"client_metadata\": {\"a\": {\"b\": {\"c.d\": 1}}}}; client_metadata.a.b.c\\.d",
                "checkin.response_submitted; {\"it's\": 1}; it's",
                "roster.shift_upserted; {\"response_id\": 1, \"fatigue\": 1}; fatigue",
                "worker.availability_set; {\"note\": 1}; note"
            })
    void are_found_wherever_in_the_log_and_in_the_event(String type, String payload, String column) {
        store(tenant, type, payload, "{}");
        store(10, tenant, ANSWER, PLAIN, "{}");

        assertThat(needed()).contains(column).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"causation_id", "received_at"})
    void are_those_of_the_envelope_too(String name) {
        store(tenant, ANSWER, PLAIN, "{\"" + name + "\": \"2026-02-12T06:00:00Z\"}");

        assertThat(needed()).contains(name).hasSize(6);
    }

    @Test
    void are_no_other_tenants() {
        store(ANOTHER, ANSWER, "{\"secret\": 1}", "{}");

        assertThat(needed()).doesNotContain("secret");
    }

    @Test
    void are_not_too_many() {
        store(NeededColumns.MOST + 1, tenant, ANSWER, "{\"new%d\": 1}", "{}");

        assertThatThrownBy(this::needed).isInstanceOf(Problem.class).hasMessageContaining("2000");
    }

    private Set<String> needed() {
        return TenantScope.call(
                tenant,
                () -> COLUMNS.of(
                        new LogPart(tenant, null, Period.of(null, null), EventLogColumns.TYPES, EVENTS.end())));
    }

    private static void store(TenantId tenant, String type, String payload, String metadata) {
        store(1, tenant, type, payload, metadata);
    }

    /** @param payload {@code %d} in it is the number of each */
    private static void store(int events, TenantId tenant, String type, String payload, String metadata) {
        ADMINISTRATOR.update("""
                INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                    event_offset_seconds, actor_type, actor_id, source, schema_version, payload, metadata)
                SELECT md5(n::text)::uuid, ?, 'Fixture', 'column:' || n, 0, ?, '2026-02-12T06:00:00Z', 0, 'system', 'fixture', 'fixture', 1,
                    replace(?, '%d', n::text)::jsonb, ?::jsonb
                FROM (SELECT i + (SELECT count(*) FROM eventlog.events) AS n FROM generate_series(1, ?) i) stored""", tenant.value(), type, payload, metadata, events);
    }
}

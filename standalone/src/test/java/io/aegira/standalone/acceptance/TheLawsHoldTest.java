package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.verify.Finding;
import io.aegira.standalone.verify.Verification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The crew's history has been imported, and all that follows from it has happened. */
class TheLawsHoldTest {
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "under the laws");

    @BeforeAll
    static void the_crew() {
        Running.API.importAndWait(
                Running.API.token(CREW.tenant(), "PLATFORM_ADMIN"), CREW.upload(), Duration.ofMinutes(3));
        Running.API.settle();
    }

    @Test
    void every_law_holds_and_says_what_it_looked_at() throws SQLException {
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(finding.among()).as(finding.law().says()).isEmpty();
            assertThat(finding.figures()).as(finding.law().says()).isNotBlank();
        });
        assertThat(findings())
                .extracting(finding -> finding.law().id())
                .contains("L2", "L3", "L4", "L5", "L6", "L7", "L8", "L10", "L12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L8  | UPDATE eventlog.events SET sequence = sequence + 1000 WHERE ctid = (SELECT ctid FROM eventlog.events WHERE tenant_id = :tenant AND event_type = 'roster.shift_upserted' ORDER BY global_index LIMIT 1) | UPDATE eventlog.events SET sequence = sequence - 1000 WHERE tenant_id = :tenant AND sequence >= 1000 AND event_type = 'roster.shift_upserted'
            L4  | INSERT INTO infra.token_entry (processor_name, segment, token) VALUES ('nobody', 0, '{"index": 0, "gaps": ["", []]}') | DELETE FROM infra.token_entry WHERE processor_name = 'nobody'
            L3  | UPDATE query.prompt_state SET state = NULL WHERE tenant_id = :tenant AND state = 'missed' | UPDATE query.prompt_state SET state = 'missed' WHERE tenant_id = :tenant AND state IS NULL
            L10 | INSERT INTO command.open_window (tenant_id, prompt_id, worker_id, closes_at) VALUES (:tenant, :tenant, :tenant, '2999-01-01Z') | DELETE FROM command.open_window WHERE tenant_id = :tenant
            L5  | UPDATE eventlog.events SET payload = jsonb_set(payload, '{baseline,response_ids,0}', to_jsonb(:tenant::text)) WHERE tenant_id = :tenant AND event_type = 'risk.signal_computed' AND jsonb_array_length(payload #> '{baseline,response_ids}') = 20 | UPDATE eventlog.events SET payload = jsonb_set(payload, '{baseline,response_ids}', (payload #> '{baseline,response_ids}') - 0) WHERE tenant_id = :tenant AND payload #>> '{baseline,response_ids,0}' = :tenant::text
            L6  | INSERT INTO query.risk_episode_state SELECT (jsonb_populate_record(e, jsonb_build_object('episode_id', :tenant::text))).* FROM query.risk_episode_state e WHERE tenant_id = :tenant ORDER BY opened_at LIMIT 1 | DELETE FROM query.risk_episode_state WHERE tenant_id = :tenant AND episode_id = :tenant
            L12 | UPDATE command.signal SET current = NOT current WHERE tenant_id = :tenant AND severity = 'HIGH' | UPDATE command.signal SET current = NOT current WHERE tenant_id = :tenant AND severity = 'HIGH'
            L7  | ALTER TABLE query.incident NO FORCE ROW LEVEL SECURITY | ALTER TABLE query.incident FORCE ROW LEVEL SECURITY
            """)
    void what_breaks_a_law_is_found(String law, String breaks, String mends) throws SQLException {
        change(breaks);
        try {
            assertThat(findings()).as(breaks).anySatisfy(finding -> {
                assertThat(finding.law().id()).isEqualTo(law);
                assertThat(finding.holds()).isFalse();
                assertThat(finding.among()).isNotEmpty();
            });
        } finally {
            change(mends);
        }
    }

    /** The log lets nobody change it while its triggers are on, the superuser included. */
    private static void change(String sql) {
        Running.SUPERUSER.sql("SET session_replication_role = replica").update();
        Running.SUPERUSER
                .sql("ALTER TABLE eventlog.events DISABLE TRIGGER append_only")
                .update();
        try {
            Running.SUPERUSER
                    .sql(sql.replace(":tenant", "'" + CREW.tenant() + "'::uuid"))
                    .update();
        } finally {
            Running.SUPERUSER
                    .sql("ALTER TABLE eventlog.events ENABLE ALWAYS TRIGGER append_only")
                    .update();
            Running.SUPERUSER.sql("SET session_replication_role = origin").update();
        }
    }

    /** Those of the crew and those that concern all: other tests leave other tenants as they need them. */
    private static List<Finding> findings() throws SQLException {
        DatabaseServer server = Running.APPLICATION.getBean(DatabaseServer.class);
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                server.url(), DatabaseRole.STREAM.sqlName(), DatabaseRole.STREAM.password(server))) {
            new Verification(connection, Duration.ofSeconds(5)).run(findings::add);
        }
        return findings.stream()
                .filter(finding -> finding.of().isEmpty()
                        || finding.of().equals(CREW.tenant().toString()))
                .toList();
    }
}

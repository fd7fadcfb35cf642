package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RulesAreTriedOnHistoryTest {
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "crew that rules are tried on");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonNode PUBLISHED = Json.resource("/io/aegira/kernel/engine/ruleset_v1.json");
    private static final String FATIGUE =
            "{\"version\":\"draft\",\"rules\":[{\"id\":\"tired\",\"severity\":\"high\",\"when\":\"%s\",\"reason\":\"tired\"}]}";

    @BeforeAll
    static void a_history() {
        Running.API.importAndWait(Running.API.token(CREW.tenant(), "PLATFORM_ADMIN"), CREW.upload(), PATIENCE);
        Running.API.settle(PATIENCE);
    }

    @Test
    void the_published_rules_give_the_recorded_signals_and_episodes() {
        JsonNode report = report("AUDITOR", PUBLISHED);

        assertThat(report.get("otherwise").asInt()).as(report.toString()).isZero();
        assertThat(report.get("draft")).isEqualTo(report.get("recorded"));
        assertThat(report.at("/draft/evaluations").asInt())
                .isEqualTo(CREW.expectedSignals().size())
                .isEqualTo(report.get("identical").asInt());
        assertThat(report.at("/draft/episodes/total").asInt())
                .isEqualTo(CREW.expectedEpisodes().size());
        assertThat(report.at("/flags/same").asInt()).isPositive();
        assertThat(report.get("workers")).isEmpty();
    }

    @Test
    void rules_that_see_more_flag_earlier_or_newly() {
        JsonNode report = report("AUDITOR", Json.read(FATIGUE.formatted("fatigue_z > 0.5")));

        assertThat(report.at("/draft/alerts/high").asInt())
                .isGreaterThan(report.at("/recorded/alerts/high").asInt());
        assertThat(report.at("/flags/earlier").asInt()
                        + report.at("/flags/newly").asInt())
                .isPositive();
        assertThat(report.at("/teams/0/worker_days").asInt())
                .isEqualTo(report.get("worker_days").asInt());
        assertThat(report.at("/draft/alerts/per_hundred_worker_days").asDouble())
                .isEqualTo(Math.round(10_000.0
                                * report.at("/draft/alerts/total").asInt()
                                / report.get("worker_days").asInt())
                        / 100.0);
    }

    @Test
    void rules_that_see_nothing_flag_nobody() {
        JsonNode report = report("HSE", Json.read(FATIGUE.formatted("fatigue_z > 1000.0")));

        assertThat(report.at("/draft/alerts/total").asInt()).isZero();
        assertThat(report.at("/draft/episodes/total").asInt()).isZero();
        assertThat(report.at("/flags/no_more").asInt())
                .isPositive()
                .isEqualTo(report.get("workers").size());
        assertThat(report("ORG_ADMIN", Json.read(FATIGUE.formatted("fatigue_z > 1000.0")))
                        .get("workers"))
                .isEmpty();
    }

    @Test
    void a_wrong_rule_is_named_with_the_place() {
        Answer answer = ask("ORG_ADMIN", Json.read(FATIGUE.formatted("fatige_z > 1.0")), "2026-03-01T00:00:00Z")
                .expect(400);

        assertThat(answer.fields()).containsExactly("ruleset.rules[0].when");
        assertThat(answer.text()).contains("line 1, column 1");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThat(ask("ORG_ADMIN", PUBLISHED, "2026-07-01T00:00:00Z")
                        .expect(400)
                        .fields())
                .containsExactly("to");
    }

    @Test
    void others_may_not_ask_and_do_not_find() {
        ask("SUPERVISOR", PUBLISHED, "2026-03-01T00:00:00Z").expect(403);
        String path = "/admin/what-if/"
                + ask("AUDITOR", PUBLISHED, "2026-03-01T00:00:00Z")
                        .expect(200)
                        .json()
                        .get("report_id")
                        .asString();
        Running.API
                .get(path)
                .as(Running.API.token(CREW.tenant(), "ORG_ADMIN"))
                .send()
                .expect(200);
        Running.API
                .get(path)
                .as(Running.API.token(new UUID(1, 1), "ORG_ADMIN"))
                .send()
                .expect(404);
    }

    @Test
    void whoever_tries_rules_has_no_decision_to_read() {
        assertThat(seen("SELECT count(*) FROM eventlog.events WHERE event_type LIKE 'checkin.%'"))
                .isPositive();
        assertThat(seen("SELECT count(*) FROM eventlog.events WHERE event_type LIKE 'risk.%'"))
                .isZero();
        assertThat(seen("SELECT count(*) FROM eventlog.decision_point"))
                .isEqualTo(CREW.expectedSignals().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query.risk_signal", "query.risk_episode_state", "command.signal", "command.episode"})
    void nor_a_table_of_them(String table) {
        assertThatThrownBy(() -> seen("SELECT count(*) FROM " + table)).hasStackTraceContaining("permission denied");
    }

    private static Integer seen(String sql) {
        TenantReads blind = Running.APPLICATION.getBean("hindsightReads", TenantReads.class);
        return TenantScope.call(
                TenantId.of(CREW.tenant()), () -> blind.read(jdbc -> jdbc.queryForObject(sql, Integer.class)));
    }

    private static JsonNode report(String role, JsonNode ruleset) {
        return ask(role, ruleset, "2026-03-01T00:00:00Z").expect(200).json().get("report");
    }

    private static Answer ask(String role, JsonNode ruleset, String from) {
        return Running.API
                .post("/admin/what-if")
                .as(Running.API.token(
                        Map.of("tenant_id", CREW.tenant(), "roles", List.of(role), "site_ids", List.of(CREW.site()))))
                .json(Json.object(Map.of("ruleset", ruleset, "from", from, "to", "2026-06-01T00:00:00Z")))
                .send();
    }
}

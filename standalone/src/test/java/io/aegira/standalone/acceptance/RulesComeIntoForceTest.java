package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ana is always as tired as 3. At 4 the built-in rules see nothing, at 5 a medium; the careful ones see a high at 4. */
class RulesComeIntoForceTest {
    private static final String RULES =
            "{\"version\":\"%s\",\"rules\":[{\"id\":\"tired\",\"severity\":\"high\",\"when\":\"%s\",\"reason\":\"tired {fatigue.answer}\"}]}";
    private static final JsonNode CAREFUL = rules("careful", "fatigue_delta >= 1.0");

    @Test
    void rules_that_were_tried_decide_from_their_instant_on() {
        Customer customer = customer("comes into force");
        Instant ahead = serverTime(customer).plus(Duration.ofMinutes(5));
        tired(customer, ahead, 4);
        Running.API.settle();
        assertThat(decidedBy(customer, ahead)).containsExactly("ruleset_v1 none");

        Instant from = inForceFrom(publish(customer, CAREFUL, report(customer, CAREFUL))
                .expect(201)
                .json());
        Running.API.settle();
        assertThat(decidedBy(customer, ahead))
                .as("one that was decided ahead of its time")
                .containsExactlyInAnyOrder("ruleset_v1 none", "careful high");

        tired(customer, from.minusMillis(2), 5);
        tired(customer, from.plusMillis(1), 4);
        Running.API.settle();
        assertThat(decidedBy(customer, from.minusMillis(2)))
                .as("an answer of before that came afterwards")
                .containsExactly("ruleset_v1 medium");
        assertThat(decidedBy(customer, from.plusMillis(1))).as("the next one").containsExactly("careful high");
        thePastStandsAsRecorded(customer, from);
        soItDoesWhereTheLogIsRestored(customer);
    }

    private static void thePastStandsAsRecorded(Customer customer, Instant from) {
        JsonNode tried = report(customer.auditor(), CAREFUL, from, from.plus(Duration.ofMinutes(1)))
                .get("report");
        assertThat(tried.get("otherwise").asInt()).as(tried.toString()).isZero();
        assertThat(tried.get("draft")).isEqualTo(tried.get("recorded"));
        assertThat(tried.at("/draft/alerts/high").asInt()).isEqualTo(1);

        JsonNode replay = Replays.of(customer.tenant());
        assertThat(replay.get("different")).isEmpty();
        assertThat(replay.get("identical").asInt())
                .isEqualTo(replay.get("decisions").asInt())
                .isGreaterThanOrEqualTo(13);
    }

    private static void soItDoesWhereTheLogIsRestored(Customer customer) {
        UUID other = Uuid5.of(Customer.NAMES, "rules: restored");
        String log = Running.API
                .get("/exports/raw-events?format=ndjson")
                .as(customer.auditor())
                .send()
                .expect(200)
                .text()
                .replace(customer.tenant().toString(), other.toString());
        Running.API.importAndWait(
                Running.API.token(other, "PLATFORM_ADMIN"),
                new Upload(null, log.getBytes(StandardCharsets.UTF_8)),
                Duration.ofMinutes(1));
        Running.API.settle();

        assertThat(RecordedLog.of(other).said())
                .containsExactlyElementsOf(RecordedLog.of(customer.tenant()).said());
        assertThat(Replays.of(other).get("different")).isEmpty();
    }

    @Test
    void rules_that_were_not_tried_are_refused() {
        Customer customer = customer("not tried");
        JsonNode others = rules("careful", "fatigue_delta >= 2.0");
        JsonNode report = report(customer, CAREFUL);

        assertThat(publish(customer, others, report).expect(409).fields()).containsExactly("what_if_report_id");
        assertThat(ask(customer, Json.without(order(CAREFUL, report), "what_if_report_id"))
                        .expect(400)
                        .fields())
                .containsExactly("what_if_report_id");
        assertThat(publish(customer("somebody else"), CAREFUL, report)
                        .expect(400)
                        .fields())
                .containsExactly("what_if_report_id");
        assertThat(published(customer)).isEmpty();
    }

    @Test
    void a_report_is_stale_once_other_rules_are_published() {
        Customer customer = customer("stale");
        JsonNode calm = rules("calm", "fatigue_delta >= 9.0");
        JsonNode early = report(customer, calm);
        publish(customer, CAREFUL, report(customer, CAREFUL)).expect(201);

        assertThat(publish(customer, calm, early).expect(409).fields()).containsExactly("what_if_report_id");
        publish(customer, calm, report(customer, calm)).expect(201);
        assertThat(published(customer))
                .containsExactly("calm: too many were overlooked", "careful: too many were overlooked");
    }

    @Test
    void what_cannot_be_used_is_named_and_not_stored() {
        Customer customer = customer("wrong rules");
        JsonNode report = report(customer, CAREFUL);
        Map.of(
                        "payload.reason", "\" \"",
                        "payload.ruleset_version", "\"another\"",
                        "payload.effective_from", "\"2026-01-01T00:00:00Z\"",
                        "payload.ruleset.version", "\"no | name\"",
                        "payload.ruleset.rules", "[]")
                .forEach((field, value) -> {
                    JsonNode order = Json.with(Json.object(Map.of("payload", order(CAREFUL, report))), field, value)
                            .get("payload");
                    assertThat(ask(customer, order).expect(400).fields())
                            .as(field)
                            .containsAnyOf(field.substring("payload.".length()), "ruleset_version");
                });
        List.of("fatige_z > 1.0", "fatigue_z", "fatigue_z > 1")
                .forEach(when -> assertThat(publish(customer, rules("careful", when), report)
                                .expect(400)
                                .fields())
                        .as(when)
                        .containsExactly("ruleset.rules[0].when"));
        assertThat(published(customer)).isEmpty();
    }

    @Test
    void only_who_looks_after_the_organisation_publishes() {
        Customer customer = customer("who publishes");
        JsonNode order = order(CAREFUL, report(customer, CAREFUL));
        List.of("HSE", "AUDITOR", "SUPERVISOR")
                .forEach(role -> Running.API
                        .post("/admin/rulesets")
                        .as(customer.token(role))
                        .json(order)
                        .send()
                        .expect(403));
    }

    private static Customer customer(String name) {
        Customer customer = Customer.of(Running.API, "rules: " + name, List.of(Letters.ANA), null);
        Instant past = serverTime(customer).minus(Duration.ofDays(11));
        IntStream.range(0, 9).forEach(day -> tired(customer, past.plus(Duration.ofDays(day)), 3));
        Running.API.settle();
        return customer;
    }

    private static void tired(Customer customer, Instant at, int fatigue) {
        JsonNode answer = new Letters(customer).adHoc("check-in", at.toString());
        customer.post(Json.with(answer, "payload.answers.fatigue", String.valueOf(fatigue)))
                .expect(201);
    }

    private static JsonNode report(Customer customer, JsonNode ruleset) {
        return report(
                customer.token("ORG_ADMIN"),
                ruleset,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z"));
    }

    /** @param token an administrator is told no figures of so few people, an auditor is */
    private static JsonNode report(String token, JsonNode ruleset, Instant from, Instant to) {
        return Running.API
                .post("/admin/what-if")
                .as(token)
                .json(Json.object(Map.of("ruleset", ruleset, "from", from.toString(), "to", to.toString())))
                .send()
                .expect(200)
                .json();
    }

    private static Answer publish(Customer customer, JsonNode ruleset, JsonNode report) {
        return ask(customer, order(ruleset, report));
    }

    private static Answer ask(Customer customer, JsonNode order) {
        return Running.API
                .post("/admin/rulesets")
                .as(customer.token("ORG_ADMIN"))
                .json(order)
                .send();
    }

    private static JsonNode order(JsonNode ruleset, JsonNode report) {
        return Json.object(Map.of(
                "ruleset_version",
                ruleset.get("version").asString(),
                "ruleset",
                ruleset,
                "what_if_report_id",
                report.get("report_id").asString(),
                "reason",
                "too many were overlooked"));
    }

    private static Instant inForceFrom(JsonNode published) {
        return OffsetDateTime.parse(published.get("effective_from").asString()).toInstant();
    }

    private static List<String> decidedBy(Customer customer, Instant at) {
        return Running.API
                .pages(
                        "/admin/signals?current=false&worker_id=" + Letters.ANA + "&from=" + at + "&to="
                                + at.plusNanos(1000),
                        customer.auditor())
                .stream()
                .map(signal -> signal.at("/versions/ruleset").asString() + " "
                        + signal.get("severity").asString())
                .toList();
    }

    private static JsonNode rules(String version, String when) {
        return Json.read(RULES.formatted(version, when));
    }

    private static Instant serverTime(Customer customer) {
        return Running.SUPERUSER
                .sql("SELECT max(ingested_at) FROM eventlog.events WHERE tenant_id = ?")
                .param(customer.tenant())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The latest first. */
    private static List<String> published(Customer customer) {
        return Running.API
                .get("/admin/rulesets")
                .as(customer.token("ORG_ADMIN"))
                .send()
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(ruleset -> ruleset.get("ruleset_version").asString() + ": "
                        + ruleset.get("reason").asString())
                .toList();
    }
}

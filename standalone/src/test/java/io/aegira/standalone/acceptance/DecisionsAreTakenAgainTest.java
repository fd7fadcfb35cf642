package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DecisionsAreTakenAgainTest {
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "crew taken again");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @BeforeAll
    static void a_history_that_was_corrected_afterwards() {
        Running.API.importAndWait(Running.API.token(CREW.tenant(), "PLATFORM_ADMIN"), CREW.upload(), PATIENCE);
        Running.API.settle(PATIENCE);
        answerLate();
        Running.API.settle(PATIENCE);
        onLeave("on_leave", "away");
        Running.API.settle(PATIENCE);
        onLeave("available", "back");
        Running.API.settle(PATIENCE);
    }

    @Test
    void every_decision_comes_out_as_recorded() {
        JsonNode replay = replay("AUDITOR", "{}");

        assertThat(logged("risk.signal_withdrawn")).isPositive();
        assertThat(replay.get("different")).isEmpty();
        assertThat(replay.get("status").asString()).isEqualTo("completed");
        assertThat(replay.get("decisions").asInt())
                .isEqualTo(replay.get("identical").asInt())
                .isEqualTo(logged("risk.signal_computed"));
        assertThat(replay.get("consequences").asInt())
                .isEqualTo(logged("risk.signal_withdrawn") + logged("risk.episode%"));
    }

    @Test
    void one_feature_that_is_off_by_a_millionth_is_found() {
        String signal = Running.SUPERUSER
                .sql("""
                        SELECT payload ->> 'signal_id' FROM eventlog.events WHERE tenant_id = ? AND event_type = 'risk.signal_computed'
                        AND payload #> '{features,fatigue_z}' IS NOT NULL ORDER BY global_index LIMIT 1""")
                .param(CREW.tenant())
                .query(String.class)
                .single();
        shift(signal, "+ 0.000001");
        JsonNode replay = replay("AUDITOR", "{}");
        JsonNode withoutFigures = replay("PLATFORM_ADMIN", "{}");
        shift(signal, "- 0.000001");

        assertThat(replay.get("decisions").asInt())
                .isEqualTo(replay.get("identical").asInt() + 1);
        assertThat(replay.get("different")).hasSize(1);
        JsonNode different = replay.get("different").get(0);
        assertThat(different.get("id").asString()).isEqualTo(signal);
        assertThat(different.get("field").asString()).isEqualTo("features.fatigue_z");
        assertThat(different.get("recorded").asDouble()
                        - different.get("recomputed").asDouble())
                .isBetween(0.9e-6, 1.1e-6);
        assertThat(withoutFigures.get("different").get(0).propertyNames())
                .contains("id", "field")
                .doesNotContain("recorded", "recomputed");
    }

    @Test
    void a_period_takes_the_decisions_about_its_instants() {
        int first = replay("AUDITOR", "{\"to\":\"2026-04-01T00:00:00Z\"}")
                .get("decisions")
                .asInt();
        int rest = replay("AUDITOR", "{\"from\":\"2026-04-01T00:00:00Z\"}")
                .get("decisions")
                .asInt();

        assertThat(List.of(first, rest)).allMatch(count -> count > 0);
        assertThat(first + rest).isEqualTo(logged("risk.signal_computed"));
    }

    @Test
    void a_replay_can_be_asked_after_by_those_it_concerns() {
        String path = "/admin/decision-replays/"
                + replay("AUDITOR", "{}").get("replay_id").asString();

        assertThat(Running.API
                        .get(path)
                        .as(Running.API.token(CREW.tenant(), "AUDITOR"))
                        .send()
                        .expect(200)
                        .json()
                        .get("progress")
                        .asDouble())
                .isEqualTo(1);
        Running.API
                .get(path)
                .as(Running.API.token(new UUID(1, 1), "AUDITOR"))
                .send()
                .expect(404);
        Running.API.get(path).as(Running.API.token(CREW.tenant(), "HSE")).send().expect(403);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01T00:00:00, from", "yesterday, from"})
    void a_wrong_period_is_named(String from, String field) {
        assertThat(Running.API
                        .post("/admin/decision-replays")
                        .as(Running.API.token(CREW.tenant(), "AUDITOR"))
                        .json(Json.object(Map.of("from", from)))
                        .send()
                        .expect(400)
                        .fields())
                .containsExactly(field);
    }

    private static JsonNode replay(String role, String period) {
        return Replays.of(CREW.tenant(), role, period);
    }

    private static int logged(String type) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type LIKE ?")
                .params(CREW.tenant(), type)
                .query(Integer.class)
                .single();
    }

    /** What nobody can do but whoever owns the machine. */
    private static void shift(String signal, String by) {
        Running.SUPERUSER.sql("""
                        BEGIN;
                        ALTER TABLE eventlog.events DISABLE TRIGGER append_only;
                        UPDATE eventlog.events SET payload = jsonb_set(payload, '{features,fatigue_z}',
                            to_jsonb((payload #>> '{features,fatigue_z}')::numeric %s))
                        WHERE tenant_id = '%s' AND event_type = 'risk.signal_computed' AND payload ->> 'signal_id' = '%s';
                        ALTER TABLE eventlog.events ENABLE ALWAYS TRIGGER append_only;
                        COMMIT""".formatted(by, CREW.tenant(), signal)).update();
    }

    /** To a window that was missed, after others had been answered. */
    private static void answerLate() {
        Map<String, Object> miss =
                Running.SUPERUSER.sql("""
                        SELECT payload ->> 'prompt_id' AS prompt, payload ->> 'worker_id' AS worker,
                               to_char(event_time AT TIME ZONE 'UTC' + interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS time
                        FROM eventlog.events WHERE tenant_id = ? AND event_type = 'checkin.window_missed' ORDER BY event_time OFFSET 5 LIMIT 1""").param(CREW.tenant()).query().singleRow();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("response_id", Uuid5.of(CREW.tenant(), "late"));
        payload.put("prompt_id", miss.get("prompt"));
        payload.put("worker_id", miss.get("worker"));
        payload.put("submitted_at", miss.get("time"));
        payload.put("answers", Map.of("fatigue", 9, "stress", 8));
        post("checkin.response_submitted", "late", miss.get("time").toString(), payload);
    }

    private static void onLeave(String status, String name) {
        post(
                "worker.availability_set",
                name,
                "2026-04-25T08:00:00Z",
                Map.of(
                        "worker_id", CREW.workers().getFirst(),
                        "status", status,
                        "effective_from", "2026-03-20T00:00:00Z",
                        "effective_to", "2026-04-05T00:00:00Z",
                        "source", "roster"));
    }

    private static void post(String type, String name, String time, Map<String, ?> payload) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("event_id", Uuid5.of(CREW.tenant(), type + name));
        envelope.put("tenant_id", CREW.tenant());
        envelope.put("event_type", type);
        envelope.put("event_time", time);
        envelope.put("actor", Map.of("type", "integration", "id", "roster"));
        envelope.put("source", "roster");
        envelope.put("schema_version", 1);
        envelope.put("payload", payload);
        Running.API
                .post("/events")
                .as(Running.API.token(CREW.tenant(), "INTEGRATION"))
                .json(Json.object(envelope))
                .send()
                .expect(201);
    }
}

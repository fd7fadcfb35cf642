package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class ACaseIsSeenThroughTest {
    private static final AnasCase OPEN = AnasCase.openedAt("a case that stays open");
    private static final String TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400).toString();
    private static final String NOTHING = "{}";
    private static final String OTHER = "{\"action\": \"other\"}";
    private static final String SEEN = "{\"method\": \"app_opened\"}";

    @Test
    void from_opened_to_resolved_to_reopened() {
        AnasCase ana = AnasCase.openedAt("a case that is seen through");
        String manager = ana.customer().token("CASE_MANAGER");
        ana.order(manager, "assign", "{\"owner\": \"user-carla\", \"until\": \"" + TOMORROW + "\"}")
                .expect(201);
        ana.order(manager, "acknowledge", "{\"method\": \"deep_link_clicked\"}").expect(201);
        ana.order(
                        manager,
                        "actions",
                        "{\"action\": \"talked_with_worker\", \"note\": \"slept in the van\", \"follow_up_at\": \""
                                + TOMORROW + "\"}")
                .expect(201);
        JsonNode worked = ana.detail(manager, "");
        Instant atWork = Instant.now();
        assertThat(texts(worked, "status", "owner", "delegated_until", "follow_up_at"))
                .containsExactly("open", "user-carla", TOMORROW, TOMORROW);
        assertThat(worked.get("acknowledged_at").isString()).isTrue();
        assertThat(worked.get("first_action_at").isString()).isTrue();
        assertThat(last(worked).at("/facts/note").asString()).isEqualTo("slept in the van");

        ana.order(manager, "outcomes", "{\"outcome\": \"work_adjusted\"}").expect(201);
        ana.order(manager, "resolve", NOTHING).expect(201);
        JsonNode resolved = ana.detail(manager, "");
        assertThat(texts(resolved, "status", "outcome")).containsExactly("resolved", "work_adjusted");
        assertThat(resolved.get("follow_up_at").isNull()).isTrue();
        assertThat(last(resolved).get("event_type").asString()).isEqualTo("risk.episode_closed");
        assertThat(last(resolved).at("/facts/closed_by").asString()).isEqualTo("case_resolved");
        assertThat(last(resolved).at("/facts/closed_at").asString())
                .isEqualTo(resolved.get("resolved_at").asString());
        assertThat(texts(ana.detail(manager, "?as_of=" + atWork), "status", "owner"))
                .containsExactly("open", "user-carla");
        assertThat(withoutTimeline(ana.detail(manager, "?as_of=" + TOMORROW))).isEqualTo(withoutTimeline(resolved));

        ana.order(manager, "reopen", "{\"note\": \"tired again\"}").expect(201);
        JsonNode reopened = ana.detail(manager, "");
        assertThat(texts(reopened, "status")).containsExactly("open");
        assertThat(withoutTimeline(ana.detail(manager, "?as_of=" + TOMORROW))).isEqualTo(withoutTimeline(reopened));
        ana.order(manager, "outcomes", "{\"outcome\": \"referred\"}").expect(201);
        ana.order(manager, "resolve", NOTHING).expect(201);
        assertThat(texts(ana.detail(manager, ""), "status", "outcome")).containsExactly("resolved", "referred");
        assertThat(Running.API.pages("/admin/episodes", ana.customer().auditor()))
                .singleElement()
                .satisfies(episode -> assertThat(texts(episode, "closed_at"))
                        .containsExactly(resolved.get("resolved_at").asString()));
        JsonNode row = Json.read(exported(ana, "ndjson"));
        assertThat(texts(row, "case_id", "owner", "outcome", "status"))
                .containsExactly(ana.id().toString(), "user-carla", "referred", "resolved");
        assertThat(Replays.of(ana.customer().tenant()).get("different")).isEmpty();
    }

    @Test
    void an_order_under_the_same_key_happens_once() {
        String manager = OPEN.customer().token("CASE_MANAGER");
        List<String> answers = Stream.generate(() -> Running.API
                        .post("/admin/cases/" + OPEN.id() + "/actions")
                        .as(manager)
                        .key("once")
                        .json(Json.read("{\"action\": \"offered_support\"}"))
                        .send()
                        .expect(201)
                        .text())
                .limit(2)
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(OPEN.detail(manager, "").get("timeline").valueStream())
                .filteredOn(event -> event.at("/facts/action").asString("").equals("offered_support"))
                .hasSize(1);
    }

    @Test
    void who_looks_after_the_people_may_say_that_they_have_seen_it_and_what_they_did() {
        for (String role : List.of("SUPERVISOR", "HSE", "CASE_MANAGER")) {
            OPEN.order(OPEN.customer().token(role), "acknowledge", SEEN).expect(201);
            OPEN.order(OPEN.customer().token(role), "actions", OTHER).expect(201);
        }
        for (String what : List.of("assign", "outcomes", "resolve", "reopen")) {
            OPEN.order(OPEN.customer().token("SUPERVISOR"), what, NOTHING).expect(403);
        }
        for (String what : List.of("assign", "acknowledge", "actions", "outcomes", "resolve", "reopen")) {
            OPEN.order(OPEN.customer().auditor(), what, NOTHING).expect(403);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_out_of_sight_does_not_exist() {
        UUID tenant = OPEN.customer().tenant();
        UUID elsewhere = Uuid5.of(tenant, "elsewhere");
        Map<String, Object> supervisor =
                Map.of("tenant_id", tenant, "roles", List.of("SUPERVISOR"), "team_ids", List.of(elsewhere));
        Map<String, Object> hse = Map.of("tenant_id", tenant, "roles", List.of("HSE"), "site_ids", List.of(elsewhere));
        Map<String, Object> foreign = Map.of("tenant_id", elsewhere, "roles", List.of("CASE_MANAGER"));
        String nothing = Running.API
                .post("/admin/cases/" + elsewhere + "/acknowledge")
                .as(OPEN.customer().token("CASE_MANAGER"))
                .json(Json.read(SEEN))
                .send()
                .expect(404)
                .text();
        return Stream.of(supervisor, hse, foreign)
                .map(claims -> DynamicTest.dynamicTest(claims.get("roles").toString(), () -> {
                    Answer answer = OPEN.order(Running.API.token(claims), "acknowledge", SEEN)
                            .expect(404);
                    assertThat(answer.json().get("detail"))
                            .isEqualTo(Json.read(nothing).get("detail"));
                }));
    }

    @Test
    void what_does_not_fit_how_it_stands_is_refused_with_a_sentence() {
        String manager = OPEN.customer().token("CASE_MANAGER");
        assertThat(OPEN.order(manager, "resolve", NOTHING)
                        .expect(409)
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("The case has no outcome yet: log one, then resolve it.");
        assertThat(OPEN.order(manager, "reopen", NOTHING)
                        .expect(409)
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("The case is open: only a resolved one can be reopened.");
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_is_refused_by_its_name() {
        String now = Instant.now().toString();
        return Stream.of(
                refused("assign", NOTHING, "owner"),
                refused("assign", "{\"queue\": \"nobody\"}", "queue"),
                refused("assign", "{\"owner\": \" \"}", "owner"),
                refused("assign", "{\"owner\": \"user-1\", \"until\": \"" + now + "\"}", "until"),
                refused("assign", "{\"queue\": \"hse\", \"until\": \"" + TOMORROW + "\"}", "until"),
                refused("assign", "{\"owner\": \"user-1\", \"until\": \"2199-01-01T00:00:00Z\"}", "until"),
                refused("assign", "{\"owner\": \"user-1\", \"colour\": \"red\"}", "colour"),
                refused("acknowledge", NOTHING, "method"),
                refused("acknowledge", "{\"method\": \"read\"}", "method"),
                refused("actions", NOTHING, "action"),
                refused("actions", "{\"action\": \"nonsense\"}", "action"),
                refused("actions", "{\"action\": \"other\", \"note\": 7}", "note"),
                refused("actions", "{\"action\": \"other\", \"follow_up_at\": \"" + now + "\"}", "follow_up_at"),
                refused("outcomes", "{\"outcome\": \"nonsense\"}", "outcome"),
                refused("resolve", "{\"note\": []}", "note"),
                refused("reopen", "{\"outcome\": \"referred\"}", "outcome"));
    }

    private static String exported(AnasCase ana, String format) {
        return Running.API
                .get("/exports/cases?format=" + format)
                .as(ana.customer().auditor())
                .send()
                .expect(200)
                .text();
    }

    private static DynamicTest refused(String what, String body, String field) {
        return DynamicTest.dynamicTest(
                what + " " + body,
                () -> assertThat(OPEN.order(OPEN.customer().token("CASE_MANAGER"), what, body)
                                .expect(400)
                                .fields())
                        .containsExactly(field));
    }

    private static JsonNode last(JsonNode detail) {
        return detail.get("timeline").get(detail.get("timeline").size() - 1);
    }

    private static JsonNode withoutTimeline(JsonNode detail) {
        return Json.without(Json.without(detail, "timeline"), "explanations");
    }

    private static List<String> texts(JsonNode node, String... fields) {
        return Stream.of(fields).map(field -> node.get(field).asString()).toList();
    }
}

package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.access.World.WORLD;
import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Who did, saw or was refused what: one record each, none of anything else. */
class WhatIsRecordedTest {
    private static final Asking ASKING = new Asking(WORLD);
    private static final Map<String, String> ACTIONS =
            Map.of("admin", "administered", "read", "answers_read", "view", "flag_viewed", "export", "exported");
    private static final Set<String> READERS = Set.of("HSE", "CASE_MANAGER", "AUDITOR");
    private static final Set<String> NOT_HANDLED = Set.of("/error");

    @TestFactory
    Stream<DynamicTest> each_action_has_one_record() {
        return Line.ALL.stream()
                .filter(line -> !NOT_HANDLED.contains(line.path()))
                .flatMap(line -> line.whose().stream()
                        .map(whose -> DynamicTest.dynamicTest(line + " " + whose, () -> hasItsRecord(line, whose))));
    }

    @Test
    void an_order_and_its_record_are_of_one_transaction() {
        long before = Trail.head();
        API.post("/admin/sites")
                .as(WORLD.token("ORG_ADMIN"))
                .json(Json.object(Map.of("name", "Fourth", "timezone", "Australia/Perth")))
                .send()
                .expect(201);
        assertThat(Running.SUPERUSER
                        .sql(
                                "SELECT string_agg(event_type, ' ' ORDER BY global_index) FROM eventlog.events WHERE global_index > ? GROUP BY xmin::text")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("org.site_registered audit.action_recorded");
    }

    @Test
    void an_order_that_is_repeated_is_recorded_once() {
        long before = Trail.head();
        for (int attempt = 0; attempt < 2; attempt++) {
            API.post("/admin/sites")
                    .as(WORLD.token("ORG_ADMIN"))
                    .key("the fifth".replace(' ', '-'))
                    .json(Json.object(Map.of("name", "Fifth", "timezone", "Australia/Perth")))
                    .send()
                    .expect(201);
        }
        assertThat(Trail.after(before)).containsExactly("demo:org_admin administered POST /api/v1/admin/sites");
    }

    @Test
    void an_export_says_nothing_of_the_trail_and_is_not_changed_by_it() {
        Answer first = export();
        Answer second = export();
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(first.text()).contains("org.site_registered").doesNotContain("audit.");
    }

    @Test
    void that_somebody_looks_keeps_nobody_waiting() {
        API.settle();
        API.get("/admin/signals").as(WORLD.home.auditor()).send().expect(200);
        assertThat(API.get("/admin/progress")
                        .as(API.platformAdmin())
                        .send()
                        .json()
                        .get("caught_up"))
                .isEqualTo(Json.read("true"));
    }

    @Test
    void who_does_not_get_in_is_recorded_without_what_they_typed() {
        long before = Trail.head();
        assertThatThrownBy(() -> Browser.of(API, "secret-typed-into-the-wrong-field"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(Trail.after(before)).containsExactly("nobody login_failed POST /demo/login");
        assertThat(Trail.payloadsAfter(before)).noneMatch(payload -> payload.contains("secret"));
    }

    @Test
    void the_auditor_sees_all_of_it_the_administrator_what_administrators_did() {
        API.get("/admin/signals?worker_id=" + World.ANA)
                .as(WORLD.home.auditor())
                .send()
                .expect(200);
        List<JsonNode> read = API.pages(
                "/admin/audit?action=answers_read&actor=demo:auditor&target=" + World.ANA, WORLD.home.auditor());
        assertThat(read).isNotEmpty().allSatisfy(record -> {
            assertThat(record.get("who").asString()).isEqualTo("demo:auditor");
            assertThat(record.get("target").asString()).contains("=" + World.ANA);
            assertThat(record.get("ip").asString()).isEqualTo("127.0.0.1");
        });
        assertThat(API.pages("/admin/audit", WORLD.token("ORG_ADMIN")))
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(record.get("action").asString()).isEqualTo("administered"));
        assertThat(API.pages("/admin/audit?action=answers_read", WORLD.token("ORG_ADMIN")))
                .isEmpty();
    }

    @Test
    void however_it_is_written_what_was_asked_for_is_on_record() {
        long before = Trail.head();
        String letters =
                World.ANA.toString().chars().mapToObj("%%%02x"::formatted).collect(Collectors.joining());
        for (String query : List.of(
                "worker_id=" + letters,
                "worker%5Fid=" + World.ANA,
                "worker_id=" + World.ANA.toString().toUpperCase(Locale.ROOT),
                "worker_id=" + World.ANA + "&from=2026-02-12T00%3A00%3A00%2B08%3A00")) {
            API.get("/admin/signals?" + query).as(WORLD.home.auditor()).send().expect(200);
        }
        String asked = "GET /api/v1/admin/signals?worker_id=" + World.ANA;
        assertThat(Trail.payloadsAfter(before).stream()
                        .map(payload -> Json.read(payload).get("target").asString()))
                .containsExactlyInAnyOrder(asked, asked, asked, asked + "&from=2026-02-12T00:00:00+08:00");
    }

    @Test
    void every_page_of_the_trail_comes_once_the_latest_first() {
        List<JsonNode> all = API.pages("/admin/audit?to=2999-01-01T00:00:00Z", WORLD.home.auditor());
        List<String> times =
                all.stream().map(record -> record.get("recorded_at").asString()).toList();
        assertThat(all.stream()
                        .map(record -> UUID.fromString(record.get("event_id").asString())))
                .doesNotHaveDuplicates();
        assertThat(times.stream().map(java.time.Instant::parse))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static void hasItsRecord(Line line, String whose) {
        long before = Trail.head();
        List<String> expected = new ArrayList<>();
        for (String caller : line.statuses().keySet()) {
            Answer answer = ASKING.ask(line, whose, caller);
            String action = action(line, caller, answer.status());
            if (!action.isEmpty()) {
                expected.add(ASKING.subject(line, caller) + " " + action + " " + ASKING.asked());
            }
        }
        // A refusal is recorded when it has been answered.
        Await.until(
                expected + " are recorded",
                Duration.ofSeconds(2),
                () -> Trail.after(before).size() >= expected.size());
        assertThat(Trail.after(before)).as("%s %s", line, whose).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String action(Line line, String caller, int status) {
        boolean withoutFormToken =
                !line.path().startsWith("/api/") && !line.method().equals("GET");
        if (caller.equals(Asking.NOBODY) || withoutFormToken) {
            return "";
        }
        if (status == 403 || status == 404) {
            return "refused";
        }
        boolean recorded = status < 300 && (!line.recorded().equals("read") || READERS.contains(caller));
        return recorded ? ACTIONS.getOrDefault(line.recorded(), "") : "";
    }

    private static Answer export() {
        return API.get("/exports/raw-events").as(WORLD.home.auditor()).send().expect(200);
    }
}

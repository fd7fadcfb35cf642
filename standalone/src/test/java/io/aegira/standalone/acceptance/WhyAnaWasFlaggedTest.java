package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ana was always as tired as 3, then as 9, and a case was opened. That she was already so the day before came to light later. */
class WhyAnaWasFlaggedTest {
    private static final AnasCase ANA = ana();
    private static final String AUDITOR = ANA.customer().auditor();

    @Test
    void an_auditor_finds_why_she_was_flagged_and_what_was_known_then() {
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.AUDITOR))) {
            Page page = screen.page();
            page.navigate("/");
            page.getByText("Events").first().click();
            assertThat(page.getByTestId("events")).containsText("Case opened");
            screen.isFitForEverybody();

            page.getByLabel("What").selectOption("case.opened");
            page.getByLabel("About").fill(ANA.id().toString());
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByTestId("events").locator("li")).hasCount(1);
            page.getByTestId("events").locator("li a").click();
            assertThat(page.locator("h1")).hasText("Case opened");

            page.getByTestId("causes").getByText("Signal computed").first().click();
            assertThat(page.getByTestId("note")).containsText("High: fatigue 9 vs baseline 3");
            assertThat(page.getByTestId("causes")).containsText("Compared with, as what was usual (9)");
            assertThat(page.getByTestId("effects")).containsText("Episode opened");
            assertThat(page.getByTestId("payload")).containsText("fatigue_spike");
            screen.isFitForEverybody();

            page.getByTestId("then").click();
            assertThat(page.getByTestId("point")).containsText("Not how things stand now");
            assertThat(page.getByTestId("status")).containsText("Flagged since");
            assertThat(page.getByTestId("signals").locator("li.signal")).hasCount(1);
            page.getByTestId("back-to-now").click();
            assertThat(page.getByTestId("signals").locator("li.signal")).hasCount(2);
        }
    }

    @Test
    void what_was_read_and_acknowledged_is_kept_for_each_reader_apart() {
        UUID opened = UUID.fromString(
                feed("?type=case.opened").getFirst().get("event_id").asString());
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.AUDITOR))) {
            Page page = screen.page();
            page.navigate("/events/" + opened);
            page.getByTestId("acknowledge").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByTestId("receipt")).containsText("You acknowledged it");
            screen.isFitForEverybody();
            page.navigate("/events?what=case.opened");
            assertThat(page.getByTestId("events")).containsText("acknowledged");
        }
        assertThat(feed("?type=case.opened").getFirst().get("read_at").isNull()).isTrue();
        JsonNode first = receipt(opened, "read");
        JsonNode second = receipt(opened, "acknowledge");
        assertThat(first.get("acknowledged_at").isNull()).isTrue();
        assertThat(second.get("read_at")).isEqualTo(first.get("read_at"));
        assertThat(receipt(opened, "acknowledge")).isEqualTo(second);
        assertThat(feed("?type=case.opened").getFirst().get("acknowledged_at"))
                .isEqualTo(second.get("acknowledged_at"));
    }

    @Test
    void the_feed_tells_everything_once_the_latest_first() {
        List<JsonNode> all = stretches(7);
        assertThat(all.stream().map(event -> event.get("event_id").asString())).doesNotHaveDuplicates();
        assertThat(all.stream().map(event -> event.get("event_time").asString()).map(Instant::parse))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all)
                .hasSize(Running.SUPERUSER
                        .sql("SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type <>"
                                + " 'audit.action_recorded'")
                        .param(ANA.customer().tenant())
                        .query(Integer.class)
                        .single());
        assertThat(feed("?category=casework"))
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.get("event_type").asString()).startsWith("case."));
        assertThat(feed("?subject=" + ANA.id() + "&category=casework")).hasSize(1);
        Running.API.get("/events/feed?type=case.closed").as(AUDITOR).send().expect(400);
        Running.API
                .get("/events/feed?category=risk&type=case.opened")
                .as(AUDITOR)
                .send()
                .expect(400);
    }

    @Test
    void the_audit_trail_and_the_exports_stand_open_in_the_browser() {
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.AUDITOR))) {
            Page page = screen.page();
            page.navigate("/exports");
            screen.isFitForEverybody();
            assertThat(page.getByTestId("key"))
                    .containsText("aegira/" + ANA.customer().tenant() + "+");
            page.getByLabel("First day").fill("2026-03-01");
            page.getByLabel("Last day").fill("2026-02-01");
            page.getByTestId("cases-csv").click();
            assertThat(page.getByTestId("problem")).hasText("to: must be after from");
            screen.isFitForEverybody();
            page.getByLabel("First day").fill("");
            page.getByLabel("Last day").fill("");
            page.getByLabel("Id of one worker").fill(Letters.ANA.toString());
            Download file = page.waitForDownload(page.getByTestId("cases-csv")::click);
            assertThat(file.suggestedFilename()).isEqualTo("cases.csv");

            page.navigate("/audit?action=exported");
            assertThat(page.getByTestId("records"))
                    .containsText("GET /exports/cases?format=csv&worker_id=" + Letters.ANA);
            screen.isFitForEverybody();
        }
    }

    private static JsonNode receipt(UUID event, String what) {
        return Running.API
                .post("/events/" + event + "/" + what)
                .as(AUDITOR)
                .json(Json.read("{}"))
                .send()
                .expect(200)
                .json();
    }

    private static List<JsonNode> stretches(int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Running.API
                    .get("/events/feed?limit=" + limit + cursor)
                    .as(AUDITOR)
                    .send()
                    .expect(200)
                    .json();
            page.get("items").forEach(all::add);
            cursor = page.path("next_cursor").isString()
                    ? "&cursor=" + page.get("next_cursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<JsonNode> feed(String query) {
        return Running.API.pages("/events/feed" + query, AUDITOR);
    }

    private static AnasCase ana() {
        AnasCase ana = AnasCase.openedAt("why she was flagged");
        Instant known = Instant.now();
        Await.until(
                "the second is over, which counts as known then",
                Duration.ofSeconds(5),
                () -> Instant.now().isAfter(known.plusSeconds(2)));
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(30));
        JsonNode late = new Letters(ana.customer()).adHoc("on its way", before.toString());
        ana.customer().post(Json.with(late, "payload.answers.fatigue", "9")).expect(201);
        Running.API.settle();
        return ana;
    }
}

package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CasesInTheBrowserTest {
    private static final String ROUTING = """
            {"routing": {"routes": [], "targets": [{"queue": "case_manager", "acknowledge": "PT4H", "act": "P1D"}]}}""";

    @Test
    void a_case_manager_takes_a_case_from_the_queue_to_its_outcome() {
        AnasCase ana = AnasCase.openedAt("a case in a browser", ROUTING);
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.CASE_MANAGER))) {
            Page page = screen.page();
            page.navigate("/cases");
            assertThat(page.getByTestId("cases")).containsText("Next: acknowledge by");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("cases").locator("a").first());
            page.waitForURL("**/cases/" + ana.id());
            screen.isFitForEverybody();
            page.evaluate("window.stayed = true");

            screen.press(page.getByTestId("take"));
            assertThat(page.getByTestId("done")).isFocused();
            assertThat(page.getByTestId("standing")).containsText("yours");

            screen.press(page.getByTestId("resolve").locator("summary"));
            page.getByLabel("Note at the end").fill("all well");
            screen.press(page.getByTestId("resolve").locator("button"));
            assertThat(page.getByTestId("refusal")).hasText("The case has no outcome yet: log one, then resolve it.");
            assertThat(page.getByTestId("refusal")).isFocused();
            assertThat(page.getByLabel("Note at the end")).hasValue("all well");
            screen.isFitForEverybody();

            workOn(page, screen);
            assertThat((Boolean) page.evaluate("window.stayed")).isTrue();

            page.navigate("/cases?status=resolved");
            assertThat(page.getByTestId("cases")).containsText("Resolved");
            screen.isFitForEverybody();
        }
        assertThat(types(ana.detail(ana.customer().token("CASE_MANAGER"), "")))
                .containsSubsequence(
                        "case.assigned",
                        "case.acknowledged",
                        "case.action_logged",
                        "case.outcome_logged",
                        "case.resolved",
                        "case.reopened");
    }

    @Test
    void without_script_the_forms_do_the_same_and_keep_what_was_typed() {
        AnasCase ana = AnasCase.openedAt("a case without script");
        Browser visitor = Browser.of(
                Running.API,
                URLEncoder.encode(Visitors.expect(ana.customer(), Role.CASE_MANAGER), StandardCharsets.UTF_8));
        String address = "/cases/" + ana.id();
        String token = Browser.formToken(visitor.get(address).send().expect(200));
        Answer refused = visitor.post(address + "/actions", "action=&note=slept+in+the+van", token)
                .expect(400);
        assertThat(refused.text()).contains("Choose one of the list.").contains("slept in the van</textarea>");
        Answer late = visitor.post(address + "/assign", "owner=carla&until=2020-01-01T10:00", token)
                .expect(400);
        assertThat(late.text()).contains("must lie ahead").contains("value=\"carla\"");
        visitor.post(address + "/reopen", "", token).expect(409);

        for (int twice = 0; twice < 2; twice++) {
            Answer done = visitor.post(address + "/actions", "order=1&action=other&note=slept", token)
                    .expect(302);
            assertThat(visitor.get(done.header("Location").replaceFirst("^https?://[^/]+", ""))
                            .send()
                            .expect(200)
                            .text())
                    .contains("Written down: what was done.")
                    .contains("“slept”");
        }
        assertThat(types(ana.detail(ana.customer().token("CASE_MANAGER"), ""))).containsOnlyOnce("case.action_logged");
    }

    @Test
    void only_who_says_so_has_seen_a_case_whatever_link_led_to_it() {
        AnasCase ana = AnasCase.openedAt("a case behind a link");
        String manager = ana.customer().token("CASE_MANAGER");
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.CASE_MANAGER))) {
            screen.page().navigate("/cases/" + ana.id() + "?via=deep_link");
            assertThat(types(ana.detail(manager, ""))).doesNotContain("case.acknowledged");
            assertThat(Running.API.pages(
                            "/admin/audit?action=answers_read&target=" + ana.id(),
                            ana.customer().auditor()))
                    .as("that it was seen, and how somebody came to it, is on record for ever")
                    .anySatisfy(record -> assertThat(record.get("target").asString())
                            .isEqualTo("GET /cases/" + ana.id() + "?via=deep_link"));
            screen.press(screen.page().getByTestId("acknowledge"));
            assertThat(screen.page().getByTestId("done")).isVisible();
        }
        assertThat(ana.detail(manager, "").get("timeline").valueStream())
                .filteredOn(event -> event.get("event_type").asString().equals("case.acknowledged"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/facts/method").asString()).isEqualTo("deep_link_clicked"));
    }

    private static void workOn(Page page, Screen screen) {
        screen.press(page.getByTestId("acknowledge"));
        assertThat(page.getByTestId("done")).containsText("you have seen");
        page.getByLabel("What was done").selectOption("talked_with_worker");
        page.getByLabel("Note, sealed").fill("slept in the van");
        screen.press(page.getByTestId("actions").locator("button"));
        assertThat(page.getByTestId("timeline")).containsText("“slept in the van”");
        page.getByLabel("What came of it").selectOption("work_adjusted");
        screen.press(page.getByTestId("outcomes").locator("button"));
        assertThat(page.getByTestId("standing")).containsText("Work adjusted");
        screen.press(page.getByTestId("resolve").locator("button"));
        assertThat(page.getByTestId("done")).hasText("The case is resolved.");
        screen.isFitForEverybody();
        screen.press(page.getByTestId("reopen").locator("button"));
        assertThat(page.getByTestId("done")).hasText("The case is open again.");
        page.getByLabel("What came of it").selectOption("referred");
        screen.press(page.getByTestId("outcomes").locator("button"));
        assertThat(page.getByTestId("done")).containsText("what came of it");
        screen.press(page.getByTestId("resolve").locator("button"));
        assertThat(page.getByTestId("done")).hasText("The case is resolved.");
    }

    private static List<String> types(JsonNode detail) {
        return detail.get("timeline")
                .valueStream()
                .map(event -> event.get("event_type").asString())
                .toList();
    }
}

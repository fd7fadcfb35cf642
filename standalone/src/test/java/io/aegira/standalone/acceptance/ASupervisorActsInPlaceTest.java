package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ASupervisorActsInPlaceTest {
    @Test
    void on_team_today_by_keyboard_and_without_loading_it_again() {
        AnasCase ana = AnasCase.openedAt("a flag that is acted on");
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.SUPERVISOR))) {
            Page page = screen.page();
            page.navigate("/");
            assertThat(page.getByTestId("stage")).hasText("Not yet seen");
            screen.isFitForEverybody();
            page.evaluate("window.stayed = true");

            screen.press(page.getByTestId("acknowledge"));
            assertThat(page.getByTestId("done")).containsText("you have seen");
            assertThat(page.getByTestId("done")).isFocused();
            assertThat(page.getByTestId("stage")).hasText("Acknowledged");
            assertThat(page.getByTestId("acknowledge")).hasCount(0);

            screen.press(page.getByTestId("actions").locator("summary"));
            page.locator("select[name=action]").selectOption("talked_with_worker");
            page.getByLabel("Look again by").fill("2020-01-01T10:00");
            page.getByLabel("Note").fill("slept in the van");
            screen.press(page.getByTestId("actions").locator("button"));
            assertThat(page.getByTestId("refusal")).isFocused();
            assertThat(page.getByTestId("refusal")).containsText("must lie ahead");
            assertThat(page.getByLabel("Note")).hasValue("slept in the van");
            screen.isFitForEverybody();
            page.getByLabel("Look again by").fill("");
            screen.press(page.getByTestId("actions").locator("button"));
            assertThat(page.getByTestId("done")).hasText("Written down: what was done.");
            assertThat(page.getByTestId("done")).isFocused();
            assertThat(page.locator("main")).not().containsText("fatigue");
            assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        }
        assertThat(timeline(ana, "case.acknowledged"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/facts/method").asString()).isEqualTo("app_opened"));
        assertThat(timeline(ana, "case.action_logged")).singleElement().satisfies(event -> {
            assertThat(event.at("/facts/action").asString()).isEqualTo("talked_with_worker");
            assertThat(event.at("/facts/note").asString()).isEqualTo("slept in the van");
        });
    }

    @Test
    void among_the_cases_and_what_they_write_is_not_taken_from_them() {
        AnasCase ana = AnasCase.openedAt("a flag among the cases");
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.SUPERVISOR))) {
            Page page = screen.page();
            page.navigate("/cases");
            screen.press(page.getByTestId("actions").locator("summary"));
            page.getByLabel("Note").fill("half a sent");
            screen.isFitForEverybody();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/cases"),
                    () -> ana.order(ana.customer().token("HSE"), "acknowledge", "{\"method\": \"app_opened\"}")
                            .expect(201));
            assertThat(page.getByLabel("Note")).hasValue("half a sent");
            assertThat(page.getByLabel("Note")).isVisible();

            screen.press(page.getByTestId("actions").locator("summary"));
            page.getByTestId("reader").first().click();
            page.evaluate("document.activeElement.blur()");
            assertThat(page.getByTestId("stage")).hasText("Acknowledged");
        }
    }

    @Test
    void through_a_link_that_is_recorded_and_not_of_who_asked_for_somebody() {
        AnasCase ana = AnasCase.openedAt("a flag behind a link");
        String call = Running.API
                .post("/worker/support")
                .as(ana.customer().worker(Letters.ANA))
                .json(Json.read("{}"))
                .send()
                .expect(201)
                .json()
                .get("case_id")
                .asString();
        Running.API.settle();
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.SUPERVISOR))) {
            Page page = screen.page();
            assertThat(page.navigate("/flags/" + call).status()).isEqualTo(404);
            page.navigate("/flags/" + ana.id() + "?via=deep_link");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("acknowledge"));
            assertThat(page.getByTestId("done")).isVisible();
        }
        assertThat(timeline(ana, "case.acknowledged"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/facts/method").asString()).isEqualTo("deep_link_clicked"));
    }

    private static List<JsonNode> timeline(AnasCase ana, String type) {
        return ana.detail(ana.customer().token("CASE_MANAGER"), "")
                .get("timeline")
                .valueStream()
                .filter(event -> event.get("event_type").asString().equals(type))
                .toList();
    }
}

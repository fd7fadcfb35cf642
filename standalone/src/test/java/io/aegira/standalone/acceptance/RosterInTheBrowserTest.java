package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RosterInTheBrowserTest {
    private static final String WEEK = "/roster?day=2026-02-12";

    @Test
    void an_administrator_writes_down_a_leave_and_the_miss_is_excused() {
        Customer customer = missedOnThursday("a leave in a browser");
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate(WEEK);
            assertThat(page.getByTestId("roster")).containsText("06:00–18:00");
            assertThat(page.getByTestId("roster")).containsText("missed");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("roster").locator("a").first());
            page.waitForURL("**/roster/" + Letters.ANA + "*");
            screen.isFitForEverybody();

            away(screen, "2026-02-13T00:00", "2026-02-12T00:00");
            assertThat(page.getByTestId("refusal")).hasText("It ends after it has begun.");
            assertThat(page.getByTestId("refusal")).isFocused();
            assertThat(page.getByTestId("away").getByLabel("From")).hasValue("2026-02-13T00:00");
            screen.isFitForEverybody();

            away(screen, "2026-02-12T00:00", "2026-02-12T23:59");
            assertThat(page.getByTestId("done")).containsText("Written down.");
            assertThat(page.getByTestId("days")).containsText("On leave");
            Running.API.settle();
            page.navigate(WEEK);
            assertThat(page.getByTestId("roster")).containsText("excused");
            assertThat(page.getByTestId("roster")).not().containsText("missed");
        }
        JsonNode prompt = customer.prompts(Letters.ANA).getFirst();
        assertThat(prompt.get("state").asString()).isEqualTo("excused");
    }

    @Test
    void a_shift_is_planned_changed_and_taken_off() {
        Customer customer = missedOnThursday("shifts in a browser");
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/roster/" + Letters.ANA + "?day=2026-02-12");
            times(page.getByTestId("new-shift"), "2026-02-14T18:00", "2026-02-14T06:00");
            screen.press(page.getByTestId("plan"));
            assertThat(page.getByTestId("refusal")).hasText("A shift ends after it has begun.");
            times(page.getByTestId("new-shift"), "2026-02-14T05:00", "2026-02-14T17:00");
            screen.press(page.getByTestId("plan"));
            assertThat(page.getByTestId("done")).hasText("Planned.");
            assertThat(page.getByTestId("days")).containsText("05:00–17:00");

            Locator planned = page.getByTestId("shift").nth(1);
            screen.press(planned.locator("summary"));
            times(planned, "2026-02-14T07:30", "2026-02-14T17:00");
            screen.press(planned.getByTestId("change-shift"));
            assertThat(page.getByTestId("days")).containsText("07:30–17:00");
            assertThat(page.getByTestId("shift")).hasCount(2);

            screen.press(planned.locator("summary"));
            screen.isFitForEverybody();
            screen.press(planned.getByTestId("take-off"));
            assertThat(page.getByTestId("done")).hasText("Taken off the roster.");
            assertThat(page.getByTestId("days")).not().containsText("07:30–17:00");
            assertThat(page.getByTestId("shift")).hasCount(1);
        }
    }

    @Test
    void who_looks_after_people_comes_there_from_a_person_and_changes_nothing() {
        Customer customer = missedOnThursday("a roster to look at");
        try (Screen screen = new Screen(Visitors.expect(customer, Role.SUPERVISOR))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA + "?until=2026-02-12");
            screen.press(page.getByTestId("roster-link"));
            assertThat(page.getByTestId("roster")).containsText("06:00–18:00");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("roster").locator("a").first());
            page.waitForURL("**/people/" + Letters.ANA + "*");
            assertThat(page.navigate("/roster/" + Letters.ANA).status()).isEqualTo(403);
        }
    }

    @Test
    void a_week_without_shifts_leads_to_the_nearest_that_has_some() {
        Customer customer = missedOnThursday("a quiet roster");
        try (Screen screen = new Screen(Visitors.expect(customer, Role.SUPERVISOR))) {
            Page page = screen.page();
            page.navigate("/roster");
            assertThat(page.getByTestId("week")).containsText("9 Feb to Sun 15 Feb 2026");
            assertThat(page.getByTestId("ended")).isVisible();
            screen.isFitForEverybody();

            page.navigate("/roster?day=2026-03-05");
            assertThat(page.getByTestId("roster")).hasCount(0);
            assertThat(page.locator(".empty")).containsText("Nothing is planned after it, either.");
            assertThat(page.getByTestId("near").locator("a")).hasCount(1);
            screen.isFitForEverybody();
            screen.press(page.getByText("Latest shifts before it"));
            assertThat(page.getByTestId("roster")).containsText("06:00–18:00");

            page.navigate("/roster?day=2025-12-31");
            screen.press(page.getByText("Next shifts after it"));
            assertThat(page.getByTestId("week")).containsText("9 Feb to Sun 15 Feb 2026");
            assertThat(page.getByTestId("ended")).hasCount(0);
        }
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/roster?day=2026-03-05");
            screen.isFitForEverybody();
            screen.press(page.locator("main a[href^='/roster/']").first());
            page.waitForURL("**/roster/" + Letters.ANA + "?day=2026-03-02");
        }
    }

    private static Customer missedOnThursday(String name) {
        Customer customer = Customer.of(Running.API, name, List.of(Letters.ANA), null);
        customer.post(new Letters(customer).shift("thursday")).expect(201);
        Running.API.settle();
        return customer;
    }

    private static void away(Screen screen, String from, String to) {
        Locator form = screen.page().getByTestId("away");
        form.getByLabel("What").selectOption("on_leave");
        form.getByLabel("From").fill(from);
        form.getByLabel("Until, if it is known").fill(to);
        screen.press(screen.page().getByTestId("say-away"));
    }

    private static void times(Locator form, String from, String until) {
        form.getByLabel("From").fill(from);
        form.getByLabel("Until").fill(until);
    }
}

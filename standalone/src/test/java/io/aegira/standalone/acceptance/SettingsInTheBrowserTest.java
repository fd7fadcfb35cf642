package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingsInTheBrowserTest {
    @Test
    void an_administrator_changes_routing_and_a_next_best_action_and_others_see_the_effect() {
        Customer customer = Customer.of(Running.API, "settings in a browser", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            screen.page().navigate("/administration");
            screen.isFitForEverybody();
            screen.press(screen.page().getByText("Routing and response targets"));
            routeHighOnesToSupervisors(screen);
            suggest(screen, "Ring them before noon.");
        }
        AnasCase ana = AnasCase.happensTo(customer);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.SUPERVISOR))) {
            screen.page().navigate("/");
            assertThat(screen.page().locator(".next")).containsText("Bring them a coffee when they are back.");
            assertThat(screen.page().locator("main")).not().containsText("before noon");
        }
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            suggest(screen, "Visit them.");
        }
        try (Screen screen = new Screen(Visitors.expect(customer, Role.CASE_MANAGER))) {
            screen.page().navigate("/cases/" + ana.id());
            assertThat(screen.page().locator(".sub").first()).containsText("Supervisor, ");
            assertThat(screen.page().getByTestId("suggested")).containsText("Ring them before noon.");
            assertThat(screen.page().getByTestId("suggested")).containsText("version 1 of the suggestions");
            assertThat(screen.page().getByTestId("dues")).isVisible();
            screen.page().navigate("/people/" + Letters.ANA);
            assertThat(screen.page().locator(".next")).containsText("Visit them.");
        }
        assertThat(Running.API.pages("/admin/audit?target=next-actions", customer.auditor()))
                .anySatisfy(record -> {
                    assertThat(record.get("previous_value").asString("")).contains("before noon");
                    assertThat(record.get("new_value").asString("")).contains("Visit them.");
                });
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        Customer customer = Customer.of(Running.API, "settings of two administrators", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/administration/next-actions");
            Page other = page.context().newPage();
            other.navigate("/administration/next-actions");
            other.getByLabel("The flag is high").fill("Ring them.");
            other.getByTestId("save").click();
            assertThat(other.getByTestId("done")).containsText("Saved.");
            Running.API.settle();

            page.getByLabel("The flag is high").fill("Write to them.");
            screen.press(page.getByTestId("save"));
            assertThat(page.getByTestId("refusal")).containsText("Somebody else has changed this");
            assertThat(page.getByLabel("The flag is high")).hasValue("Write to them.");
            screen.isFitForEverybody();
            Page present = page.waitForPopup(() -> screen.press(page.getByTestId("present-values")));
            assertThat(present.getByLabel("The flag is high")).hasValue("Ring them.");
            assertThat(page.getByLabel("The flag is high")).hasValue("Write to them.");
            save(screen);
            assertThat(page.getByTestId("standing")).containsText("Version 2, set by ORG_ADMIN of");
            page.getByLabel("The flag is high").fill("");
            save(screen);
            assertThat(page.getByLabel("The flag is high")).containsText("Make contact today.");
        }
    }

    @Test
    void nor_is_it_while_the_views_have_not_heard_of_it_yet() throws SQLException {
        Customer customer = Customer.of(Running.API, "settings and slow views", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/administration/next-actions");
            page.getByLabel("The flag is high").fill("Write to them.");
            try (Connection slow = Running.keepingWritersOf("query.setting")) {
                put(
                        customer,
                        "{\"next_actions\": {\"suggestions\": [{\"on\": \"high\", \"action\": \"Ring them.\"}]}}");
                put(customer, "{\"privacy\": {\"supervisors_see_raw_scores\": true}}");
                screen.press(page.getByTestId("save"));
                assertThat(page.getByTestId("refusal")).containsText("takes another until that is shown");
                slow.rollback();
            }
            Running.API.settle();
            screen.press(page.getByTestId("save"));
            assertThat(page.getByTestId("refusal")).containsText("Somebody else has changed this");
            save(screen);
            assertThat(page.getByTestId("standing")).containsText("Version 2, set by ORG_ADMIN of");
        }
    }

    @Test
    void an_administrator_changes_when_workers_are_asked_and_who_sees_what() {
        Customer customer = Customer.of(Running.API, "policies in a browser", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/administration/check-ins");
            field(page, "prompt.0.closes").fill("-1h");
            screen.press(page.getByTestId("save"));
            assertThat(page.locator(".field-problem")).hasText("It must close after it opens.");
            screen.isFitForEverybody();
            field(page, "prompt.0.closes").fill("10m");
            field(page, "prompt.1.kind").fill("");
            field(page, "prompt.1.opens").fill("");
            field(page, "prompt.1.closes").fill("");
            save(screen);
            assertThat(field(page, "prompt.1.kind")).hasValue("post_shift");

            page.navigate("/administration/cases");
            field(page, "open_for").fill("3d");
            save(screen);
            assertThat(field(page, "open_for")).hasValue("3d");
            screen.isFitForEverybody();

            page.navigate("/administration/privacy");
            field(page, "raw_scores").check();
            save(screen);
            assertThat(field(page, "raw_scores")).isChecked();
            screen.isFitForEverybody();
        }
        assertThat(settings(customer).findValuesAsString("part"))
                .containsExactlyInAnyOrder("check_in_policy", "case_policy", "privacy");
        assertThat(settings(customer).toString())
                .contains("\"open_for\":\"PT72H\"", "\"supervisors_see_raw_scores\":true", "\"closes\":\"PT10M\"");
    }

    @Test
    void a_retention_period_is_tried_before_it_is_set() {
        Customer customer = Customer.of(Running.API, "retention in a browser", List.of(Letters.ANA), null);
        Running.API
                .post("/admin/workers/" + Letters.ANA + "/deactivate")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.read("{}"))
                .send()
                .expect(204);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/administration/retention");
            screen.isFitForEverybody();
            field(page, "years").first().fill("31");
            screen.press(page.getByTestId("try"));
            assertThat(page.locator(".field-problem")).hasText("A period is from 1 day to 30 years.");
            field(page, "years").first().fill("2");
            screen.press(page.getByTestId("try"));
            assertThat(page.getByTestId("report")).containsText("Nobody would be erased at once, 1 person later.");
            assertThat(page.getByTestId("standing")).containsText("As it is built in");
            screen.isFitForEverybody();
            press(screen, "set");
            assertThat(page.getByTestId("present")).containsText("erased 2 years after");
            screen.isFitForEverybody();
            press(screen, "keep");
            assertThat(page.getByTestId("present")).containsText("kept until somebody asks");
        }
    }

    private static void put(Customer customer, String settings) {
        Running.API
                .call("PUT", "/admin/settings")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.read(settings))
                .send()
                .expect(204);
    }

    private static JsonNode settings(Customer customer) {
        return Running.API
                .get("/admin/settings")
                .as(customer.token("ORG_ADMIN"))
                .send()
                .expect(200)
                .json();
    }

    private static void routeHighOnesToSupervisors(Screen screen) {
        Page page = screen.page();
        assertThat(page.getByTestId("standing")).containsText("As it is built in");
        field(page, "route.0.severity").selectOption("high");
        field(page, "target.supervisor.act").fill("soon");
        screen.press(page.getByTestId("save"));
        assertThat(page.getByTestId("refusal")).isFocused();
        assertThat(page.locator(".field-problem")).hasCount(2);
        assertThat(field(page, "target.supervisor.act")).hasValue("soon");
        assertThat(field(page, "target.supervisor.act")).hasAttribute("aria-invalid", "true");
        screen.isFitForEverybody();

        field(page, "route.0.queue").selectOption("supervisor");
        field(page, "target.supervisor.act").fill("1d 12h");
        save(screen);
        assertThat(page.getByTestId("standing")).containsText("Version 1, set by ORG_ADMIN of");
        assertThat(field(page, "target.supervisor.act")).hasValue("1d 12h");
        screen.isFitForEverybody();
        screen.press(page.getByText("See the audit trail"));
        assertThat(page.getByTestId("records")).containsText("POST /administration/routing");
        Locator changes = page.getByTestId("records").locator(".changes").first();
        assertThat(changes).containsText("Routing, route 1, queue: nothing →, now supervisor");
        assertThat(changes).containsText("Routing, target of supervisor, act: nothing →, now 1d 12h");
        screen.isFitForEverybody();
    }

    private static void suggest(Screen screen, String action) {
        Page page = screen.page();
        page.navigate("/administration/next-actions");
        screen.isFitForEverybody();
        page.getByLabel("The flag is high").fill(action);
        page.getByLabel("Somebody flagged is away today").fill("Bring them a coffee when they are back.");
        save(screen);
    }

    private static void save(Screen screen) {
        press(screen, "save");
    }

    /** And looks again once views have heard of it. */
    private static void press(Screen screen, String button) {
        screen.press(screen.page().getByTestId(button));
        assertThat(screen.page().getByTestId("done")).containsText("Saved.");
        Running.API.settle();
        screen.page().reload();
        assertThat(screen.page().getByTestId("done")).hasText("Saved.");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }
}

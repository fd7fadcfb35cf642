package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aegira.kernel.Uuid5;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Six people are always as tired as 3 and once as 5, which is a medium by the built-in rules. Somebody else works alone. */
class RulesInTheBrowserTest {
    private static final Customer CUSTOMER = customer("rules in a browser", 6);

    @Test
    void an_administrator_tries_rules_reads_the_report_and_publishes_them() {
        try (Screen screen = new Screen(Visitors.expect(CUSTOMER, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/rules");
            screen.isFitForEverybody();

            page.getByLabel("Name of the version").fill("careful");
            page.getByLabel("First day").fill("2026-01-01");
            page.getByLabel("When").first().fill("fatige_z > 1.0");
            page.getByTestId("try").click();
            assertThat(page.locator(".field-problem")).containsText("line 1, column 1");
            screen.isFitForEverybody();

            page.getByLabel("When").first().fill("fatigue_z > 0.5");
            page.getByTestId("try").click();
            assertThat(page.getByLabel("High: now 0.00, with the draft 10.00 per 100 worker-days")
                            .first())
                    .isVisible();
            assertThat(page.getByTestId("flags").locator("dd").first()).hasText("6");
            screen.isFitForEverybody();

            publishByKeyboard(page);
            assertThat(page.getByTestId("published")).hasText("careful is published.");
            assertThat(page.getByTestId("versions").getByRole(AriaRole.ROW)).hasCount(3);
            screen.isFitForEverybody();
        }
    }

    @Test
    void what_is_of_fewer_than_five_people_is_not_told() {
        Customer alone = customer("rules about one in a browser", 1);
        try (Screen screen = new Screen(Visitors.expect(alone, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/rules");
            page.getByLabel("Name of the version").fill("careful");
            page.getByLabel("First day").fill("2026-01-01");
            page.getByLabel("When").first().fill("fatigue_z > 0.5");
            page.getByTestId("try").click();
            assertThat(page.getByTestId("summary"))
                    .hasText("The decisions of the period are about fewer than 5 people.");
            assertThat(page.getByTestId("charts")).containsText("High fewer than 5 people");
            assertThat(page.getByTestId("charts").locator(".bars")).hasCount(0);
            assertThat(page.getByTestId("flags").locator("dd").first()).hasText("fewer than 5 people");
            screen.isFitForEverybody();
        }
    }

    @Test
    void who_audits_takes_decisions_again() {
        try (Screen screen = new Screen(Visitors.expect(CUSTOMER, Role.AUDITOR))) {
            Page page = screen.page();
            page.navigate("/replays-of-decisions");
            page.getByTestId("begin").click();
            assertThat(page.locator("h1")).hasText("All come out as recorded");
            assertThat(page.getByTestId("identical"))
                    .hasText(page.getByTestId("decisions").textContent());
            assertThat(page.getByTestId("differing")).hasText("0");
            screen.isFitForEverybody();

            page.getByText("Decisions taken again").first().click();
            assertThat(page.getByTestId("latest")).containsText("completed");
            screen.isFitForEverybody();
        }
    }

    private static void publishByKeyboard(Page page) {
        Locator reason = page.getByLabel("Why these rules");
        reason.focus();
        reason.fill("too many were overlooked");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/rules\\?published=careful"));
    }

    private static Customer customer(String name, int people) {
        List<UUID> workers = IntStream.range(0, people)
                .mapToObj(number -> Uuid5.of(Customer.NAMES, name + " " + number))
                .toList();
        Customer customer = Customer.of(Running.API, name, workers, null);
        for (UUID worker : workers) {
            IntStream.rangeClosed(10, 18).forEach(day -> tired(customer, worker, day, 3));
            tired(customer, worker, 19, 5);
        }
        Running.API.settle();
        return customer;
    }

    private static void tired(Customer customer, UUID worker, int day, int fatigue) {
        JsonNode answer = new Letters(customer).adHoc("check-in of " + worker, "2026-02-" + day + "T06:00:00Z");
        JsonNode tired = Json.with(answer, "payload.answers.fatigue", String.valueOf(fatigue));
        customer.post(Json.with(tired, "payload.worker_id", "\"" + worker + "\""))
                .expect(201);
    }
}

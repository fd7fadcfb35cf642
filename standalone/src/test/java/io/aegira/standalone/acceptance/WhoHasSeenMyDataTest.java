package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhoHasSeenMyDataTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "looked at", List.of(Letters.ANA, Letters.BEN), null);
    private static final AnasCase ANAS_CASE = AnasCase.happensTo(CUSTOMER);

    @BeforeAll
    static void several_people_look() {
        String health = CUSTOMER.token("HSE");
        look(health, "/admin/signals?worker_id=" + Letters.ANA + "&from=2026-01-01T00:00:00Z", 200);
        look(health, "/features?worker_id=" + Letters.ANA, 200);
        look(health, "/admin/signals", 200);
        look(health, "/admin/signals?worker_id=" + Letters.BEN, 200);
        look(CUSTOMER.token("SUPERVISOR"), "/admin/signals?worker_id=" + Letters.ANA, 403);
        look(healthElsewhere(), "/admin/signals", 200);
        look(healthElsewhere(), "/admin/signals?worker_id=" + Letters.ANA, 404);
        look(CUSTOMER.token("CASE_MANAGER"), "/admin/cases/" + ANAS_CASE.id(), 200);
        look(CUSTOMER.auditor(), "/exports/signals", 200);
        look(CUSTOMER.auditor(), "/exports/raw-events?worker_id=" + Letters.ANA, 200);
    }

    @Test
    void each_look_is_told_by_role_once_a_day_and_nothing_else_is() {
        assertThat(told(Letters.ANA))
                .contains(
                        "[\"hse\"] check_ins 2",
                        "[\"hse\"] list 1",
                        "[\"case_manager\"] case 1",
                        "[\"auditor\"] file 1",
                        "[\"auditor\"] own_file 1")
                .noneMatch(look -> look.contains("supervisor"));
        assertThat(told(Letters.BEN))
                .contains("[\"hse\"] check_ins 1", "[\"hse\"] list 1", "[\"auditor\"] file 1")
                .noneMatch(look -> look.contains("case_manager") || look.contains("own_file"));
    }

    @Test
    void neither_who_nor_where_nor_why_is_told() {
        JsonNode answer = looks(Letters.ANA, "");
        assertThat(answer.get("items").valueStream())
                .isNotEmpty()
                .allSatisfy(look -> assertThat(look.propertyNames())
                        .containsExactlyInAnyOrder("last_at", "times", "by", "looked_at"));
        assertThat(answer.toString())
                .doesNotContain("demo:", "/admin", ANAS_CASE.id().toString(), "2026-01-01T00:00:00Z");
    }

    @Test
    void page_by_page_it_is_the_same_the_latest_first() {
        JsonNode whole = looks(Letters.ANA, "").get("items");
        List<JsonNode> one = new ArrayList<>();
        String query = "?limit=1";
        while (!query.isEmpty()) {
            JsonNode page = looks(Letters.ANA, query);
            page.get("items").forEach(one::add);
            query = page.path("next_cursor").isString()
                    ? "?limit=1&cursor="
                            + URLEncoder.encode(page.get("next_cursor").asString(), StandardCharsets.UTF_8)
                    : "";
        }
        assertThat(one).isEqualTo(whole.valueStream().toList());
        assertThat(one.stream()
                        .map(look -> java.time.Instant.parse(look.get("last_at").asString())))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void on_the_own_page() {
        try (Screen screen = new Screen(Visitors.expectWorker(CUSTOMER, Letters.ANA))) {
            Page page = screen.page();
            page.navigate("/me");
            assertThat(page.getByTestId("looks"))
                    .containsText("A case manager looked at your case, and your check-ins in it");
            assertThat(page.getByTestId("looks")).containsText("2 times that day");
            screen.isFitForEverybody();
            page.getByTestId("all-looks").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Who has seen my data");
            assertThat(page.getByTestId("looks")).containsText("An auditor took a file with your data alone");
            screen.isFitForEverybody();
            page.navigate("/me/looks?limit=1");
            page.getByTestId("older").click();
            assertThat(page.getByTestId("looks").locator("li")).hasCount(1);
            assertThat(page.locator("main")).containsText("Earlier");
        }
    }

    private static List<String> told(UUID worker) {
        return looks(worker, "")
                .get("items")
                .valueStream()
                .map(look -> look.get("by") + " " + look.get("looked_at").asString() + " " + look.get("times"))
                .toList();
    }

    private static JsonNode looks(UUID worker, String query) {
        return Running.API
                .get("/worker/looks" + query)
                .as(CUSTOMER.worker(worker))
                .send()
                .expect(200)
                .json();
    }

    private static void look(String token, String path, int status) {
        Running.API.get(path).as(token).send().expect(status);
    }

    private static String healthElsewhere() {
        return Running.API.token(
                Map.of("tenant_id", CUSTOMER.tenant(), "roles", List.of("HSE"), "site_ids", List.of(new UUID(7, 7))));
    }
}

package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ana has an episode that is high, and a case. */
class HowThingsRunInTheBrowserTest {
    private static final AnasCase ANA = AnasCase.openedAt("how things run in a browser");

    @Test
    void health_and_safety_goes_from_the_episodes_to_the_person_and_the_case() {
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.HSE))) {
            Page page = screen.page();
            page.navigate("/");
            page.getByText("Episodes").first().click();
            assertThat(page.getByTestId("episodes").locator("li.card")).hasCount(1);
            assertThat(page.getByTestId("episodes")).containsText("fatigue 9 vs baseline 3");
            assertThat(page.getByTestId("teams").locator("tbody tr")).containsText("Quarry, Diggers");
            assertThat(page.getByTestId("teams").locator("tbody tr td").first()).hasText("1");
            assertThat(page.getByTestId("casework")).containsText("Cases of these weeks: 1");
            screen.isFitForEverybody();

            page.getByTestId("trends").locator("summary").click();
            assertThat(page.getByTestId("weeks").locator("tbody tr")).hasCount(26);
            assertThat(page.getByTestId("weeks").locator("tbody tr td").first()).hasText("1");

            page.getByText("See the case").click();
            assertThat(page.locator("h1")).hasText("Case of Worker");
            page.goBack();
            page.getByTestId("episodes").locator("h3 a").click();
            assertThat(page.getByTestId("status")).containsText("Flagged since");
        }
    }

    @Test
    void the_overview_tells_of_nobody_alone() {
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.HSE))) {
            Page page = screen.page();
            page.navigate("/overview?weeks=13");
            assertThat(page.getByTestId("tiles")).containsText("signals, medium and high");
            assertThat(page.getByTestId("weeks").locator("tbody tr")).hasCount(13);
            assertThat(page.locator("main")).not().containsText("Worker");
            screen.isFitForEverybody();
        }
    }

    @Test
    void paper_shows_what_the_page_says_and_no_way_to_go() {
        try (Screen screen = new Screen(Visitors.expect(ANA.customer(), Role.HSE))) {
            Page page = screen.page();
            for (String address : List.of("/overview", "/cases/" + ANA.id(), "/people/" + Letters.ANA)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.navigate(address);
                assertThat(page.locator("[data-print]")).isVisible();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.locator(".main-nav")).isHidden();
                assertThat(page.locator("[data-print]")).isHidden();
                assertThat(page.locator("footer")).isHidden();
            }
        }
    }

    @Test
    void where_nothing_has_happened_yet_the_pages_say_so() {
        Customer calm = Customer.of(Running.API, "nothing runs yet", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(calm, Role.HSE))) {
            screen.page().navigate("/episodes");
            assertThat(screen.page().getByTestId("episodes")).containsText("No episode goes on");
            screen.isFitForEverybody();
            screen.page().navigate("/overview");
            screen.isFitForEverybody();
        }
    }
}

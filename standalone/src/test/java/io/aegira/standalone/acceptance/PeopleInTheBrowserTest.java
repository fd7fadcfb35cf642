package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

class PeopleInTheBrowserTest {
    @Test
    void an_administrator_takes_somebody_in_and_lets_them_go() {
        Customer customer = Customer.of(Running.API, "people in a browser", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/people");
            screen.isFitForEverybody();
            page.getByLabel("Name").fill(" ");
            page.getByLabel("Phone").fill("0400 000 000");
            page.getByTestId("take-in").click();
            assertThat(page.getByTestId("refusal")).hasText("Say what the person is called.");
            assertThat(page.getByLabel("Phone")).hasValue("0400 000 000");
            screen.isFitForEverybody();

            page.getByLabel("Name").fill("Zora Quill");
            page.getByLabel("Team").selectOption(customer.team().toString());
            page.getByTestId("take-in").click();
            assertThat(page.getByTestId("done")).hasText("Taken in.");
            Running.API.settle();
            page.navigate("/people");
            assertThat(page.getByTestId("people")).containsText("Zora Quill");

            page.getByLabel("Zora Quill leaves").click();
            screen.isFitForEverybody();
            page.getByTestId("deactivate").click();
            Running.API.settle();
            assertThat(worker(customer, "Zora Quill").get("active").asBoolean()).isFalse();
            page.getByLabel("Zora Quill leaves").click();
            page.getByTestId("erase").click();
            Running.API.settle();
            page.navigate("/people");
            assertThat(page.getByTestId("people")).not().containsText("Zora Quill");
        }
    }

    private static JsonNode worker(Customer customer, String name) {
        return Running.API.pages("/admin/workers", customer.token("ORG_ADMIN")).stream()
                .filter(found -> name.equals(found.get("display_name").asString("")))
                .findFirst()
                .orElseThrow();
    }
}

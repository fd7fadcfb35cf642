package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Views;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsInTheBrowserTest {
    @Test
    void an_operator_sees_how_everything_runs() {
        Customer customer = Customer.of(Running.API, "operations in a browser", List.of(Letters.ANA), null);
        Views.rebuild("worker");
        try (Screen screen = new Screen(Visitors.expect(customer, Role.PLATFORM_ADMIN))) {
            screen.page().navigate("/operations");
            assertThat(screen.page().getByTestId("processors")).containsText("at the head");
            assertThat(screen.page().getByTestId("replays")).containsText("completed");
            screen.isFitForEverybody();
        }
    }
}

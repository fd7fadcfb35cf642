package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.LoginLink;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ana has a phone, and neither an account nor a password. */
class AWorkerWithoutAPasswordTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "has workers without a password", List.of(Letters.ANA), null);

    @Test
    void follows_a_link_and_checks_in() {
        try (Screen screen = Screen.ofNobody()) {
            Page page = screen.page();
            page.navigate("/login/link/" + LoginLink.of(CUSTOMER, Letters.ANA).secret());
            screen.isFitForEverybody();
            page.getByTestId("log-in").click();
            page.waitForURL("**/me");
            checksIn(page);
        }
    }

    private static void checksIn(Page page) {
        page.getByText("Check in unasked").click();
        page.locator("input[name='answers.fatigue'][value='4']").check();
        page.getByTestId("send").click();
        page.waitForURL("**/me?sent=*");
        assertThat(page.getByTestId("sent")).isVisible();
        Running.API.settle();
        assertThat(Running.API.pages("/worker/history", CUSTOMER.worker(Letters.ANA))).isNotEmpty();
    }
}

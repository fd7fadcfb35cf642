package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PageAssertions;
import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Device;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.LoginLink;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers who have a phone, and neither an account nor a password. */
class AWorkerWithoutAPasswordTest {
    private static final double LONG_ENOUGH = 30_000;
    private static final UUID CEM = Uuid5.of(Customer.NAMES, "Cem");
    private static final UUID DOA = Uuid5.of(Customer.NAMES, "Doa");
    private static final Customer CUSTOMER = Customer.of(
            Running.API, "has workers without a password", List.of(Letters.ANA, Letters.BEN, CEM, DOA), null);

    @Test
    void follows_a_link_checks_in_makes_a_passkey_and_comes_back_with_it() {
        try (Screen screen = Screen.ofNobody()) {
            Page page = screen.page();
            Device.in(page);
            page.navigate("/login/link/" + LoginLink.of(CUSTOMER, Letters.ANA).secret());
            screen.isFitForEverybody();
            page.getByTestId("log-in").click();
            page.waitForURL("**/me");
            checksIn(page);

            makesAPasskey(page);
            screen.isFitForEverybody();
            String session = session(page);
            logsOut(page);
            screen.isFitForEverybody();

            page.getByTestId("use-passkey").click();
            page.waitForURL("**/me");
            assertThat(page.locator("h1")).hasText("My check-ins");
            assertThat(session(page)).isNotEqualTo(session);
        }
    }

    @Test
    void is_let_in_by_nothing_that_was_said_before() {
        try (Screen screen = Screen.ofNobody()) {
            Page page = screen.page();
            Device.in(page);
            comesByALink(page, Letters.BEN);
            makesAPasskey(page);
            logsOut(page);
            Request said = page.waitForRequest(
                    "**/login/passkey", () -> page.getByTestId("use-passkey").click());
            assertThat(page)
                    .hasURL(Pattern.compile(".*/me"), new PageAssertions.HasURLOptions().setTimeout(LONG_ENOUGH));
            String body = said.postData();
            logsOut(page);

            assertThat(sent(page, body)).as("without a challenge").endsWith("/login?passkey");
            page.evaluate("fetch('/login/passkey/challenge')");
            assertThat(sent(page, body)).as("to another challenge").endsWith("/login?passkey");
            page.navigate("/me");
            assertThat(page).hasURL(Pattern.compile(".*/login"));
            page.navigate("/login?passkey");
            assertThat(page.getByTestId("no-passkey")).isVisible();
            screen.isFitForEverybody();
        }
    }

    @Test
    void has_a_passkey_for_as_long_as_they_want_it() {
        try (Screen screen = Screen.ofNobody()) {
            Page page = screen.page();
            Device device = Device.in(page);
            comesByALink(page, Letters.ANA);
            makesAPasskey(page);
            int there = page.getByTestId("passkeys").locator("li").count();
            page.getByTestId("passkeys").getByText("Remove").last().click();
            page.waitForURL("**/me#passkeys");
            assertThat(page.getByTestId("passkeys").locator("li")).hasCount(there - 1);
            logsOut(page);
            page.getByTestId("use-passkey").click();
            assertThat(page.getByTestId("no-passkey")).isVisible();

            device.isHeldByAnother();
            page.getByTestId("use-passkey").click();
            assertThat(page.getByText("That did not work.")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivate", "erase"})
    void is_let_in_no_more_once_they_have_left(String order) {
        UUID leaver = order.equals("erase") ? CEM : DOA;
        try (Screen screen = Screen.ofNobody()) {
            Page page = screen.page();
            Device.in(page);
            comesByALink(page, leaver);
            makesAPasskey(page);
            logsOut(page);
            Running.API
                    .post("/admin/workers/" + leaver + "/" + order)
                    .as(CUSTOMER.token("ORG_ADMIN"))
                    .json(Json.object(Map.of()))
                    .send()
                    .expect(204);

            page.getByTestId("use-passkey").click();

            assertThat(page.getByTestId("no-passkey")).isVisible();
            assertThat(kept(leaver)).isZero();
        }
    }

    private static void comesByALink(Page page, UUID worker) {
        page.navigate("/login/link/" + LoginLink.of(CUSTOMER, worker).secret());
        page.getByTestId("log-in").click();
        page.waitForURL("**/me");
    }

    private static void checksIn(Page page) {
        page.getByText("Check in unasked").click();
        page.locator("input[name='answers.fatigue'][value='4']").check();
        page.getByTestId("send").click();
        page.waitForURL("**/me?sent=*");
        assertThat(page.getByTestId("sent")).isVisible();
        Running.API.settle();
        assertThat(Running.API.pages("/worker/history", CUSTOMER.worker(Letters.ANA)))
                .isNotEmpty();
    }

    private static void makesAPasskey(Page page) {
        page.getByTestId("make-passkey").click();
        page.waitForURL("**/me?passkey=made");
        assertThat(page.getByTestId("passkeys")).containsText("From now on you can log in with this device.");
    }

    private static void logsOut(Page page) {
        page.getByTestId("log-out").click();
        page.waitForURL("**/login?logged_out");
    }

    /** @return where it led to */
    private static String sent(Page page, String body) {
        return (String) page.evaluate("""
                async (body) => (await fetch('/login/passkey', {method: 'POST', body, headers: {
                    'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.querySelector('input[name=_csrf]').value}})).url""", body);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("aegira_session"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static int kept(UUID worker) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM vault.passkey WHERE tenant_id = ? AND worker_id = ?")
                .params(CUSTOMER.tenant(), worker)
                .query(Integer.class)
                .single();
    }
}

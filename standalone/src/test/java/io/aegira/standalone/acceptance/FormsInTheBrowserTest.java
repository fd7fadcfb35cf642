package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormsInTheBrowserTest {
    @Test
    void a_version_is_looked_at_and_published_and_a_worker_is_asked_it() {
        Customer customer = Customer.of(Running.API, "forms in a browser", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/administration/forms");
            screen.isFitForEverybody();
            screen.press(page.getByText("Standard"));
            assertThat(page.getByTestId("preview")).containsText("Fatigue");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("next-version"));
            lookAtAnotherQuestion(screen);
            publish(screen);
        }
        try (Screen screen = new Screen(Visitors.expectWorker(customer, Letters.ANA))) {
            Page page = screen.page();
            page.navigate("/me/check-in");
            assertThat(page.getByTestId("check-in")).containsText("Thirst 0 best, 5 worst");
            page.locator("input[name='answers.thirst'][value='4']").check();
            screen.press(page.getByTestId("send"));
            page.waitForURL(Pattern.compile(".*/me\\?sent=.*"));
        }
        assertThat(Running.API.pages("/admin/audit?target=forms", customer.auditor()))
                .anySatisfy(record ->
                        assertThat(record.get("new_value").asString("")).isEqualTo("version 2"));
    }

    @Test
    void what_somebody_else_published_meanwhile_comes_first_and_nothing_written_is_lost() {
        Customer customer = Customer.of(Running.API, "forms of two administrators", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            Page other = page.context().newPage();
            for (Page one : List.of(page, other)) {
                one.navigate("/administration/forms/draft?of=" + FormVersion.STANDARD.formId());
                field(one, "question.0.max").fill(one == page ? "7" : "8");
                one.getByTestId("look").click();
                assertThat(one.getByTestId("publish")).hasText("Publish version 2");
            }
            other.getByTestId("publish").click();
            assertThat(other.getByTestId("done")).containsText("Published.");
            screen.press(page.getByTestId("publish"));
            assertThat(page.getByTestId("refusal")).containsText("Somebody else has published version 2");
            assertThat(page.getByTestId("present-values")).isVisible();
            assertThat(field(page, "question.0.max")).hasValue("7");
            screen.isFitForEverybody();
            assertThat(page.getByTestId("publish")).hasText("Publish version 3");
            screen.press(page.getByTestId("publish"));
            assertThat(page.getByTestId("versions").locator("li")).hasCount(3);
        }
    }

    private static void lookAtAnotherQuestion(Screen screen) {
        Page page = screen.page();
        field(page, "question.5.key").fill("hunger");
        field(page, "question.5.min").fill("5");
        field(page, "question.5.max").fill("0");
        field(page, "question.5.step").fill("one");
        screen.press(page.getByTestId("look"));
        assertThat(page.locator(".field-problem")).hasCount(2);
        assertThat(page.getByTestId("preview")).hasCount(0);
        screen.isFitForEverybody();
        field(page, "question.5.min").fill("0");
        field(page, "question.5.max").fill("5");
        field(page, "question.5.step").fill("1");
        screen.press(page.getByTestId("look"));
        assertThat(page.getByTestId("preview")).containsText("Hunger 0 best, 5 worst");
        screen.isFitForEverybody();
    }

    private static void publish(Screen screen) {
        Page page = screen.page();
        field(page, "question.5.key").fill("thirst");
        screen.press(page.getByTestId("publish"));
        assertThat(page.getByTestId("refusal")).containsText("otherwise than what you looked at");
        assertThat(page.getByTestId("preview")).containsText("Thirst");
        screen.press(page.getByTestId("publish"));
        assertThat(page.getByTestId("done")).containsText("Published.");
        assertThat(page.getByTestId("versions")).containsText("set by ORG_ADMIN of");
        assertThat(page.getByTestId("preview")).containsText("version 2");
        screen.press(page.getByText("Version 1").first());
        assertThat(page.getByTestId("preview")).not().containsText("Thirst");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }
}

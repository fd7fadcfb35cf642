package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ana works a shift that begins in twenty minutes, and worked one that began ten hours ago. */
class AWorkerOnAPhoneTest {
    private static final Customer CUSTOMER = customer("phones");
    private static final String DUE =
            new Letters(CUSTOMER).prompt("soon", "pre_shift").toString();
    private static final String CLOSED =
            new Letters(CUSTOMER).prompt("before", "pre_shift").toString();

    @Test
    void an_answer_survives_a_lost_connection_and_is_sent_once_with_its_true_time() {
        try (Screen screen = phone()) {
            Page page = screen.page();
            page.navigate("/me");
            assertThat(page.getByTestId("due")).containsText("left");
            screen.isFitForEverybody();
            page.setViewportSize(360, 740);
            page.getByTestId("due").getByText("Answer").click();
            screen.isFitForEverybody();
            page.setViewportSize(360, 740);

            choose(page, "fatigue", "4");
            choose(page, "stress", "2");
            page.getByLabel("Anything else? (optional)").fill("slept well");
            page.context().setOffline(true);
            Instant pressed = Instant.now();
            page.getByTestId("send").click();
            assertThat(page.getByTestId("waiting")).containsText("will be sent when the connection is back");
            assertThat(page.getByTestId("check-in")).isHidden();
            assertThat(answersTo(DUE)).isEmpty();
            screen.isFitForEverybody();
            Instant back = Instant.now();

            page.context().setOffline(false);
            page.waitForURL("**/me?sent=*");
            assertThat(page.getByTestId("sent")).isVisible();
            assertThat(page.getByTestId("waiting")).isHidden();
            assertThat(page.getByTestId("due")).containsText("Nothing is due");
            page.reload();
            Running.API.settle();

            assertThat(answersTo(DUE)).hasSize(1).first().satisfies(answer -> {
                assertThat(answer.at("/answers/fatigue").asInt()).isEqualTo(4);
                assertThat(answer.get("note").asString()).isEqualTo("slept well");
                assertThat(OffsetDateTime.parse(answer.get("submitted_at").asString())
                                .toInstant())
                        .isBetween(pressed.minus(Duration.ofSeconds(1)), back);
            });
            page.reload();
            assertThat(page.getByTestId("past")).containsText("Answered");
        }
    }

    @Test
    void an_answer_after_the_close_is_welcome_and_marked_late() {
        try (Screen screen = phone()) {
            Page page = screen.page();
            page.navigate("/me/check-in/" + CLOSED);
            assertThat(page.locator("main")).containsText("marked as late");
            page.locator("input[name='answers.pain']").first().focus();
            page.keyboard().press("ArrowRight");
            page.getByTestId("send").press("Enter");
            page.waitForURL("**/me?sent=*");
            Running.API.settle();
            page.reload();
            assertThat(page.getByTestId("past")).containsText("Answered late");
            assertThat(answersTo(CLOSED)).hasSize(1);
            assertThat(answersTo(CLOSED).getFirst().get("is_late").asBoolean()).isTrue();
            screen.isFitForEverybody();
        }
    }

    @Test
    void what_cannot_be_taken_says_so_at_its_question_and_keeps_what_was_written() {
        try (Screen screen = phone()) {
            Page page = screen.page();
            page.navigate("/me/check-in");
            page.getByLabel("Anything else? (optional)").fill("nothing chosen");
            page.getByTestId("send").click();
            assertThat(page.getByTestId("problems")).hasText("Answer at least one question.");
            assertThat(page.getByLabel("Anything else? (optional)")).hasValue("nothing chosen");

            page.evaluate("document.querySelector(\"input[name='answers.stress']\").value = '77'");
            page.locator("input[name='answers.stress']").first().check(new Locator.CheckOptions().setForce(true));
            choose(page, "fatigue", "4");
            page.getByTestId("send").click();
            assertThat(page.locator("#problem-stress")).containsText("from 0 to 10");
            assertThat(page.locator("input[name='answers.fatigue'][value='4']")).isChecked();
            screen.isFitForEverybody();
        }
    }

    private static Screen phone() {
        return new Screen(Visitors.expectWorker(CUSTOMER, Letters.ANA));
    }

    private static void choose(Page page, String question, String answer) {
        page.locator("input[name='answers." + question + "'][value='" + answer + "']")
                .check();
    }

    private static List<JsonNode> answersTo(String prompt) {
        return Running.API.pages("/worker/history", CUSTOMER.worker(Letters.ANA)).stream()
                .filter(answer -> prompt.equals(answer.path("prompt_id").asString("")))
                .toList();
    }

    private static Customer customer(String name) {
        Customer customer = Customer.of(Running.API, name, List.of(Letters.ANA), null);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        shift(customer, "soon", now.plus(Duration.ofMinutes(20)));
        shift(customer, "before", now.minus(Duration.ofHours(10)));
        Running.API.settle();
        return customer;
    }

    private static void shift(Customer customer, String name, Instant start) {
        customer.post(new Letters(customer)
                        .shift(
                                name,
                                start.toString(),
                                start.plus(Duration.ofHours(8)).toString()))
                .expect(201);
    }
}

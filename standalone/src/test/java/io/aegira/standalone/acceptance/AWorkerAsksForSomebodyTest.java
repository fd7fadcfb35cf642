package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AWorkerAsksForSomebodyTest {
    private static final List<JsonNode> NONE = List.of();

    @Test
    void without_any_answer_and_past_the_supervisor() {
        Customer customer = Customer.of(Running.API, "somebody is asked for", List.of(Letters.ANA), null);
        String worker = customer.worker(Letters.ANA);
        String caseId = ask(worker, "{\"note\": \"cannot sleep since the move\"}");
        assertThat(ask(worker, "{\"note\": \"cannot sleep since the move\"}")).isEqualTo(caseId);
        Running.API.settle();

        String manager = customer.token("CASE_MANAGER");
        JsonNode opened = detail(manager, caseId, "");
        assertThat(opened.get("opened_for").asString()).isEqualTo("support_requested");
        assertThat(opened.get("queue").asString()).isEqualTo("case_manager");
        assertThat(opened.get("episode_id").isNull()).isTrue();
        assertThat(opened.at("/timeline/0/facts/note").asString()).isEqualTo("cannot sleep since the move");
        assertThat(detail(customer.token("HSE"), caseId, "")
                        .at("/timeline/0/facts/note")
                        .isMissingNode())
                .isTrue();
        assertThat(Running.API.pages("/admin/cases", customer.token("SUPERVISOR")))
                .isEqualTo(NONE);
        assertThat(detail(manager, caseId, "?known_at=" + Instant.now())).isEqualTo(opened);

        assertThat(call(worker).get("seen_at").isNull()).isTrue();
        work(manager, caseId, "actions", "{\"action\": \"talked_with_worker\"}");
        Running.API.settle();
        assertThat(call(worker).get("seen_at").isString()).isTrue();
        work(manager, caseId, "outcomes", "{\"outcome\": \"referred\"}");
        work(manager, caseId, "resolve", "{}");
        Running.API.settle();
        assertThat(call(worker).get("closed_at").isString()).isTrue();
        assertThat(Replays.of(customer.tenant()).get("different")).isEmpty();
    }

    @Test
    void a_supervisor_can_do_nothing_about_it_until_it_lies_in_their_queue() {
        Customer customer = Customer.of(Running.API, "somebody else is asked for", List.of(Letters.ANA), null);
        String caseId = ask(customer.worker(Letters.ANA), "{}");
        Running.API
                .call("PUT", "/admin/settings")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.read("{\"privacy\": {\"supervisors_see_raw_scores\": true}}"))
                .send()
                .expect(204);
        Running.API.settle();
        String supervisor = customer.token("SUPERVISOR");
        assertThat(Running.API.pages("/admin/cases", supervisor)).isEqualTo(NONE);
        assertThat(problem(supervisor, caseId, "acknowledge", "{\"method\": \"app_opened\"}"))
                .isEqualTo(problem(supervisor, Letters.BEN.toString(), "acknowledge", "{\"method\": \"app_opened\"}"));
        problem(supervisor, caseId, "actions", "{\"action\": \"talked_with_worker\"}");

        String manager = customer.token("CASE_MANAGER");
        assertThat(detail(manager, caseId, "").get("timeline")).hasSize(1);
        work(manager, caseId, "assign", "{\"queue\": \"supervisor\"}");
        Running.API.settle();
        assertThat(Running.API.pages("/admin/cases", supervisor)).hasSize(1);
        work(supervisor, caseId, "acknowledge", "{\"method\": \"app_opened\"}");
        work(manager, caseId, "assign", "{\"queue\": \"case_manager\"}");
        problem(supervisor, caseId, "actions", "{\"action\": \"talked_with_worker\"}");
    }

    @Test
    void on_a_phone_and_somebody_finds_it_in_the_queue() {
        Customer customer = Customer.of(Running.API, "somebody is asked for on a phone", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expectWorker(customer, Letters.ANA))) {
            Page page = screen.page();
            page.setViewportSize(360, 740);
            page.navigate("/me");
            page.getByTestId("support").locator("summary").click();
            page.getByLabel("What it is about").fill("bullied on the night shift");
            page.getByTestId("ask").click();
            assertThat(page.getByTestId("asked")).hasText("Somebody will get in touch with you.");
            assertThat(page.getByTestId("calls")).containsText("It waits for somebody to take it.");
            screen.isFitForEverybody();
        }
        try (Screen screen = new Screen(Visitors.expect(customer, Role.CASE_MANAGER))) {
            Page page = screen.page();
            page.navigate("/cases");
            assertThat(page.getByTestId("cases")).containsText("they asked for somebody to talk to");
            screen.isFitForEverybody();
            page.getByTestId("cases").locator("a").first().click();
            assertThat(page.getByTestId("timeline")).containsText("“bullied on the night shift”");
            screen.isFitForEverybody();
        }
    }

    private static String ask(String worker, String body) {
        return Running.API
                .post("/worker/support")
                .as(worker)
                .key("the-same-request")
                .json(Json.read(body))
                .send()
                .expect(201)
                .json()
                .get("case_id")
                .asString();
    }

    private static void work(String manager, String caseId, String what, String body) {
        Running.API
                .post("/admin/cases/" + caseId + "/" + what)
                .as(manager)
                .json(Json.read(body))
                .send()
                .expect(201);
    }

    private static List<String> problem(String token, String caseId, String what, String body) {
        JsonNode problem = Running.API
                .post("/admin/cases/" + caseId + "/" + what)
                .as(token)
                .json(Json.read(body))
                .send()
                .expect(404)
                .json();
        return List.of(
                problem.get("type").asString(),
                problem.get("title").asString(),
                problem.get("detail").asString());
    }

    private static JsonNode detail(String token, String caseId, String query) {
        return Running.API
                .get("/admin/cases/" + caseId + query)
                .as(token)
                .send()
                .expect(200)
                .json();
    }

    private static JsonNode call(String worker) {
        return Running.API
                .get("/worker/support")
                .as(worker)
                .send()
                .expect(200)
                .json()
                .at("/items/0");
    }
}

package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AWorkerContestsAFlagTest {
    @Test
    void and_whoever_looks_at_it_knows() {
        AnasCase ana = AnasCase.openedAt("a flag that is contested");
        String worker = ana.customer().worker(Letters.ANA);
        JsonNode flag = flag(worker);
        assertThat(flag.propertyNames()).containsExactlyInAnyOrder("episode_id", "since", "until", "remarks");
        String episode = flag.get("episode_id").asString();
        String contested = "{\"remark\": \"contested\", \"note\": \"one bad night\"}";
        remark(worker, episode, contested).expect(201);
        remark(worker, episode, contested).expect(201);
        remark(worker, UUID.randomUUID().toString(), contested).expect(404);
        remark(worker, ana.id().toString(), "{\"remark\": \"denied\"}").expect(400);

        JsonNode told = ana.detail(ana.customer().token("CASE_MANAGER"), "").get("timeline");
        assertThat(told.valueStream())
                .filteredOn(event -> event.get("event_type").asString().equals("case.flag_remarked"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/facts/remark").asString()).isEqualTo("contested");
                    assertThat(event.at("/facts/note").asString()).isEqualTo("one bad night");
                });
        assertThat(flag(worker).at("/remarks/0/note").asString()).isEqualTo("one bad night");
        assertThat(Replays.of(ana.customer().tenant()).get("different")).isEmpty();
    }

    @Test
    void on_the_own_page() {
        AnasCase ana = AnasCase.openedAt("a flag that is explained");
        try (Screen screen = new Screen(Visitors.expectWorker(ana.customer(), Letters.ANA))) {
            Page page = screen.page();
            page.navigate("/me");
            page.getByTestId("flags").locator("summary").click();
            page.getByLabel("In your words").fill("moved house");
            page.getByTestId("say").click();
            assertThat(page.getByTestId("flags")).containsText("“moved house”");
            screen.isFitForEverybody();
        }
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.CASE_MANAGER))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA);
            assertThat(page.getByTestId("timeline")).containsText("Explained by the worker");
            assertThat(page.getByTestId("timeline")).containsText("“moved house”");
        }
    }

    private static Answer remark(String worker, String episode, String body) {
        return Running.API
                .post("/worker/flags/" + episode + "/remarks")
                .as(worker)
                .key("said-once-" + episode)
                .json(Json.read(body))
                .send();
    }

    private static JsonNode flag(String worker) {
        return Running.API
                .get("/worker/flags")
                .as(worker)
                .send()
                .expect(200)
                .json()
                .at("/items/0");
    }
}

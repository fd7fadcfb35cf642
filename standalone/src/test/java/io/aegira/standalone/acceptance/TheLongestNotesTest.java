package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sealed they are longer than any text that is taken in. */
class TheLongestNotesTest {
    private static final String NOTE = "x".repeat(AegiraJson.MAX_TEXT_CHARACTERS);

    @Test
    void are_read_by_whoever_may_read_notes() {
        AnasCase ana = AnasCase.openedAt("the longest notes");
        String manager = ana.customer().token("CASE_MANAGER");
        String worker = ana.customer().worker(Letters.ANA);
        Running.API
                .post("/worker/checkins")
                .as(worker)
                .key("long")
                .json(Json.object(Map.of(
                        "submitted_at", "2026-02-12T05:40:00+08:00", "answers", Map.of("fatigue", 3), "note", NOTE)))
                .send()
                .expect(201);
        ana.customer().post(new Letters(ana.customer()).incident("long", NOTE)).expect(201);
        ana.order(manager, "actions", "{\"action\": \"other\", \"note\": \"" + NOTE + "\"}")
                .expect(201);
        JsonNode detail = ana.detail(manager, "");
        assertThat(detail.toString()).contains(NOTE);
        for (String list : List.of("/admin/incidents", "/cases/" + ana.id() + "/events")) {
            assertThat(get(list, manager)).as(list).contains(NOTE);
        }
        assertThat(get("/worker/history", worker)).contains(NOTE);
        assertThat(get("/events/feed", ana.customer().auditor())).isNotEmpty();
        assertThat(get("/exports/raw-events?format=ndjson", ana.customer().auditor()))
                .contains(NOTE);
    }

    private static String get(String path, String token) {
        return Running.API.get(path).as(token).send().expect(200).text();
    }
}

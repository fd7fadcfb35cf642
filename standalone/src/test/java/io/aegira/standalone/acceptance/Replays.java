package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A tenant's decisions taken again, to the end. */
final class Replays {
    private static final String PATH = "/admin/decision-replays";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Replays() {}

    static JsonNode of(UUID tenant) {
        return of(tenant, "AUDITOR", "{}");
    }

    static JsonNode of(UUID tenant, String role, String period) {
        return of(Running.API, tenant, role, period);
    }

    static JsonNode of(Api api, UUID tenant, String role, String period) {
        String token = api.token(tenant, role);
        JsonNode begun = api.post(PATH)
                .as(token)
                .json(Json.read(period))
                .send()
                .expect(200, 202)
                .json();
        String path = PATH + "/" + begun.get("replay_id").asString();
        Await.until(
                "the replay is over",
                PATIENCE,
                () -> !find(api, path, token).get("status").asString().equals("running"));
        JsonNode ended = find(api, path, token);
        assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("completed");
        return ended;
    }

    private static JsonNode find(Api api, String path, String token) {
        return api.get(path).as(token).send().expect(200).json();
    }
}

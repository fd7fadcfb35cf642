package io.aegira.standalone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Team A through the front door. */
final class TeamAImport {
    private static final String TENANT = "50e08f77-d64c-555c-91cf-b1f488a00623";

    private final RestClient http;
    private long accepted;

    TeamAImport(String baseUrl) {
        this.http = RestClient.create(baseUrl);
    }

    long accepted() {
        return accepted;
    }

    /** @return seconds from the first byte of the file until nothing more happens by itself */
    double untilCaughtUp() throws IOException {
        String token = token();
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("organisation", part("organisation.json"));
        parts.add("format", "ndjson");
        parts.add("file", part("events.ndjson.gz"));
        long begin = System.nanoTime();
        JsonNode begun = http.post()
                .uri("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class);
        String job = "/api/v1/imports/"
                + Objects.requireNonNull(begun).get("import_id").asString();
        while ("running".equals(get(job, token).get("status").asString())
                || !get("/api/v1/admin/progress", token).get("caught_up").asBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        accepted = get(job, token).get("accepted").asLong();
        return seconds;
    }

    private String token() {
        JsonNode answer = http.post()
                .uri("/api/v1/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("tenant_id", TENANT, "roles", List.of("PLATFORM_ADMIN")))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(answer).get("access_token").asString();
    }

    private JsonNode get(String path, String token) {
        return Objects.requireNonNull(http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .body(JsonNode.class));
    }

    private static ByteArrayResource part(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TeamAImport.class.getResourceAsStream("/sample-data/team_a/" + name), name)) {
            return new ByteArrayResource(in.readAllBytes()) {
                @Override
                public String getFilename() {
                    return name;
                }
            };
        }
    }
}

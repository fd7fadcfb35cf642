package io.aegira.standalone;

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
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Imports the sample data the way a customer would: through the API. A tenant that has its history is left alone. */
final class SampleImport {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final RestClient http;
    private final String tenant;
    private final DemoScreen screen;

    SampleImport(String baseUrl, String tenant, DemoScreen screen) {
        this.http = RestClient.create(baseUrl);
        this.tenant = tenant;
        this.screen = screen;
    }

    void run(byte[] organisation, byte[] events) {
        try {
            String token = token("PLATFORM_ADMIN");
            if (!hasHistory()) {
                follow(token, begin(token, organisation, events));
            }
        } catch (RestClientException failed) {
            screen.failed(String.valueOf(failed.getMessage()));
        }
    }

    private boolean hasHistory() {
        JsonNode prompts = http.get()
                .uri("/api/v1/admin/prompts?limit=1")
                .header("Authorization", "Bearer " + token("AUDITOR"))
                .retrieve()
                .body(JsonNode.class);
        return !Objects.requireNonNull(prompts).get("items").isEmpty();
    }

    private String begin(String token, byte[] organisation, byte[] events) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("organisation", named("organisation.json", organisation));
        parts.add("format", "ndjson");
        parts.add("file", named("events.ndjson.gz", events));
        JsonNode begun = http.post()
                .uri("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(begun).get("import_id").asString();
    }

    private void follow(String token, String importId) {
        while (!Thread.currentThread().isInterrupted()) {
            JsonNode job = Objects.requireNonNull(http.get()
                    .uri("/api/v1/imports/" + importId)
                    .header("Authorization", "Bearer " + token)
                    .retrieve()
                    .body(JsonNode.class));
            screen.progress(job.get("progress").asDouble());
            if (!"running".equals(job.get("status").asString())) {
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private String token(String role) {
        JsonNode answer = http.post()
                .uri("/api/v1/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("tenant_id", tenant, "roles", List.of(role)))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(answer).get("access_token").asString();
    }

    private static ByteArrayResource named(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}

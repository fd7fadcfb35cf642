package io.aegira.standalone.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A history through the front door, watched until nothing more happens by itself. */
final class HistoryImport {
    private final RestClient http;
    private final String token;
    private final UUID tenant;

    HistoryImport(String baseUrl, UUID tenant) {
        this.http = RestClient.create(baseUrl);
        this.tenant = tenant;
        this.token = token();
    }

    /** Sites, teams and people alone. */
    void setUp(String organisation) {
        begin(organisation, null);
    }

    /** @return the import as it ended, {@code seconds} from the first byte until everything had caught up */
    Ended untilCaughtUp(Path file, String organisation) {
        long begin = System.nanoTime();
        JsonNode begun = begin(organisation, file);
        String job = "/api/v1/imports/" + begun.get("import_id").asString();
        double read = 0;
        while (true) {
            JsonNode now = get(job);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (read == 0 && now.get("progress").asDouble() >= 0.5) {
                read = seconds;
            }
            if (!"running".equals(now.get("status").asString())
                    && get("/api/v1/admin/progress").get("caught_up").asBoolean()) {
                return new Ended(now, read, seconds);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private JsonNode begin(String organisation, @Nullable Path file) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("organisation", new ByteArrayResource(organisation.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "organisation.json";
            }
        });
        if (file != null) {
            parts.add("format", "ndjson");
            parts.add("file", new FileSystemResource(file));
        }
        return Objects.requireNonNull(http.post()
                .uri("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class));
    }

    private String token() {
        JsonNode answer = http.post()
                .uri("/api/v1/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("tenant_id", tenant, "roles", List.of("PLATFORM_ADMIN")))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(answer).get("access_token").asString();
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .body(JsonNode.class));
    }

    /** @param read seconds until the file was read and decisions began */
    record Ended(JsonNode job, double read, double seconds) {
        long count(String name) {
            return job.get(name).asLong();
        }
    }
}

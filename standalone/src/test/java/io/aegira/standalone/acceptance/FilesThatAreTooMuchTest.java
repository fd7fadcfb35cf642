package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilesThatAreTooMuchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Api API = Running.API;
    private static final Customer CUSTOMER = Customer.of(API, "too much", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final String OPERATOR = API.token(CUSTOMER.tenant(), "PLATFORM_ADMIN");

    @Test
    void what_unpacks_to_far_more_than_it_is_ends_its_import_and_holds_nobody() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(nothing);
            }
        }
        JsonNode job = imported(bomb.toByteArray());
        assertThat(job.get("status").asString()).isEqualTo("failed");
        assertThat(job.get("failure").asString()).isEqualTo("file: unpacks to more than 250 times its length");
        API.settle();
    }

    @Test
    void what_is_packed_and_damaged_ends_its_import() {
        JsonNode job = imported(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
        assertThat(job.get("status").asString()).isEqualTo("failed");
        assertThat(job.get("failure").asString()).startsWith("file: is damaged");
    }

    @Test
    void a_line_that_is_too_long_or_too_deep_or_no_text_is_refused_alone() {
        String file = "x".repeat(2 << 20) + "\n"
                + "[".repeat(100_000) + "\n\n"
                + "{\"event_id\": \"\u00ff\n"
                + LETTERS.shift("beside") + "\n";
        JsonNode job = imported(file.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(job.get("status").asString()).isEqualTo("completed");
        assertThat(job.get("accepted").asInt()).isEqualTo(1);
        assertThat(API.report(OPERATOR, job, "rejections"))
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("detail").asString())
                .containsExactly(
                        "1 The line is longer than 1 MiB.",
                        "2 The body is too deep, too long or has too many digits.",
                        "4 The body cannot be read.");
    }

    @Test
    void an_event_log_without_its_header_is_refused_at_once() {
        byte[] file = "worker_id,notes\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(API.tryImport(OPERATOR, new Upload(null, file, "aegira_event_log", null))
                        .expect(400)
                        .fields())
                .containsExactly("file");
    }

    @Test
    void there_are_three_formats() {
        assertThat(API.tryImport(OPERATOR, new Upload(null, new byte[0], "xlsx", null))
                        .expect(400)
                        .fields())
                .containsExactly("format");
    }

    @Test
    void a_batch_of_events_may_be_packed_too() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(LETTERS.shift("packed").toString().getBytes(StandardCharsets.UTF_8));
        }
        API.post("/events")
                .as(CUSTOMER.integration())
                .header("Content-Encoding", "gzip")
                .body("application/x-ndjson", packed.toByteArray())
                .send()
                .expect(200);
    }

    private static JsonNode imported(byte[] file) {
        return API.importToTheEnd(OPERATOR, new Upload(null, file), PATIENCE);
    }
}

package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.edge.Edge.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesThatAreRefusedTest {
    static final String GOOD = "{\"worker_id\":\"" + Crew.ANNA
            + "\",\"size\":\"extra_large\",\"due_at\":\"2026-02-12T07:05:00+01:00\",\"amount\":3}";

    @Test
    void a_good_body_is_taken() {
        assertThat(order(GOOD).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "amount":3                | "amount":"3"                     | amount
        "amount":3                | "amount":3.0                     | amount
        "amount":3                | "amount":null                    | amount
        "amount":3                | "amount":101                     | amount
        "size":"extra_large"      | "size":"EXTRA_LARGE"             | size
        "size":"extra_large"      | "size":1                         | size
        "2026-02-12T07:05:00+01:00" | "2026-02-12T07:05:00"          | due_at
        "2026-02-12T07:05:00+01:00" | 1770876300                     | due_at
        "amount":3                | "amount":3,"workerId":1          | workerId
        "amount":3                | "amount":3,"colour":"red"        | colour
        "amount":3                | "amount":3,"note":7              | note
        "amount":3                | "amount":3,"items":{}            | items
        "amount":3                | "amount":3,"items":[{"name":"a","count":1},{"name":"b","count":"x"}] | items[1].count
        "amount":3                | "amount":3,"items":[{"name":"a"}] | items[0].count
        ,"amount":3               | ''                               | amount
        """)
    void a_field_of_another_form_is_named(String good, String bad, String field) {
        Answer answer = order(GOOD.replace(good.strip(), bad.strip()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_field_that_comes_twice_is_refused() {
        Answer answer = order(GOOD.replace("\"amount\":3", "\"amount\":3,\"amount\":4"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("twice");
    }

    @Test
    void what_was_sent_is_never_repeated() {
        for (String bad : new String[] {
            GOOD.replace("extra_large", "<script>alert(7)</script>"),
            GOOD.replace("\"amount\":3", "\"amount\":3,\"<script>alert(7)</script>\":1"),
            GOOD.replace("2026-02-12T07:05:00+01:00", "<script>alert(7)</script>"),
            GOOD.replace(Crew.ANNA, "<script>alert(7)</script>"),
            "<script>alert(7)</script>"
        }) {
            Answer answer = order(bad);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .doesNotContain("script")
                    .doesNotContain("alert")
                    .doesNotContain("jackson");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''
        null
        []
        "text"
        {
        {} {}
        """)
    void a_body_that_is_no_such_object_is_refused(String body) {
        assertThat(order(body).status()).isEqualTo(400);
    }

    @Test
    void a_body_of_another_type_is_not_read() {
        Answer answer = Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .body("text/plain", BodyPublishers.ofString(GOOD))
                .send();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:aegira:problem:unsupported-media-type");
    }

    @Test
    void a_body_above_the_limit_is_refused_whether_its_length_is_announced_or_not() {
        byte[] large = new byte[16 * 1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        Answer announced = Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .body("application/json", BodyPublishers.ofByteArray(large))
                .send();
        Answer chunked = Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .body("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .send();
        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void a_body_is_nested_so_deep_and_no_deeper() {
        assertThat(nested(AegiraJson.MAX_DEPTH).status()).isEqualTo(200);
        assertThat(nested(AegiraJson.MAX_DEPTH + 1).status()).isEqualTo(400);
        assertThat(nested(100_000).status()).isEqualTo(400);
    }

    private static Answer nested(int depth) {
        return Edge.hse("PUT", "/api/v1/orders/settings")
                .key(Edge.key())
                .json("{\"a\":".repeat(depth) + "1" + "}".repeat(depth))
                .send();
    }

    @Test
    void a_packed_body_is_unpacked() throws IOException {
        assertThat(packed(GOOD.getBytes(StandardCharsets.UTF_8), "gzip").status())
                .isEqualTo(201);
    }

    @Test
    void a_packed_body_may_be_no_longer_than_another_once_it_is_unpacked() throws IOException {
        byte[] large = new byte[16 * 1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        assertThat(packed(large, "gzip").status()).isEqualTo(413);
    }

    @Test
    void a_packing_that_nobody_knows_is_not_read() throws IOException {
        assertThat(packed(GOOD.getBytes(StandardCharsets.UTF_8), "br").status()).isEqualTo(415);
    }

    @Test
    void a_body_that_only_says_that_it_is_packed_is_refused() {
        Answer answer = Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .header("Content-Encoding", "gzip")
                .json(GOOD)
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("gzip");
    }

    private static Answer packed(byte[] body, String packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .header("Content-Encoding", packing)
                .body("application/json", BodyPublishers.ofByteArray(packed.toByteArray()))
                .send();
    }

    private static Answer order(String json) {
        return Edge.hse("POST", "/api/v1/orders").key(Edge.key()).json(json).send();
    }
}

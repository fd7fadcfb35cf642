package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.edge.Edge.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OddBodiesTest {
    private static final String GOOD = BodiesThatAreRefusedTest.GOOD;
    private static final long SEED = 20_260_212;

    @Test
    void whatever_comes_is_the_callers_fault_and_changes_nothing() {
        int before = OrdersApi.EFFECTS.get();
        for (byte[] body : odd()) {
            Answer answer = send(body);
            assertThat(answer.status())
                    .as(new String(body, StandardCharsets.ISO_8859_1))
                    .isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(OrdersApi.EFFECTS.get()).isEqualTo(before);
    }

    @Test
    void json_is_utf_8_and_nothing_else() {
        assertThat(send(("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(send(GOOD.getBytes(StandardCharsets.UTF_16)).status()).isEqualTo(400);
        assertThat(send(GOOD.getBytes(StandardCharsets.UTF_16LE)).status()).isEqualTo(400);
    }

    @Test
    void a_good_body_with_bytes_changed_at_random_is_taken_or_refused_but_never_fails() {
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(send(body).status()).as("seed %d, body %d", SEED, i).isIn(201, 400);
        }
    }

    private static List<byte[]> odd() {
        List<byte[]> bodies = new ArrayList<>();
        for (String json : new String[] {
            with("NaN"),
            with("Infinity"),
            with("-"),
            with("1e400"),
            with("-1e-400"),
            with("9".repeat(39)),
            with("9".repeat(41)),
            with("0x10"),
            with("1_000"),
            with("2147483648"),
            with("3 // three"),
            with("/* three */ 3"),
            with("3,"),
            with("\"3\""),
            with("[3]"),
            with("{\"a\":3}"),
            with("null"),
            with("true"),
            note("\\u0000"),
            note("\\ud800"),
            note("\\udc00\\ud800"),
            note("\\x41"),
            note("a\nb"),
            note("x".repeat(70_000)),
            GOOD + GOOD,
            GOOD + "]",
            "[" + GOOD + "]",
            "(" + GOOD + ")",
            ")]}'\n" + GOOD,
            GOOD.replace('"', '\''),
            GOOD.substring(1),
            GOOD.substring(0, GOOD.length() - 1),
            "{\"items\":" + "[".repeat(5_000),
            "{\"" + "k".repeat(5_000) + "\":1}",
            "<order/>",
            "a=1&b=2",
            "\u0000",
            " ",
            "{}"
        }) {
            bodies.add(json.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(broken(0xff));
        bodies.add(broken(0xc0, 0xaf));
        bodies.add(broken(0xed, 0xa0, 0x80));
        bodies.add(GOOD.getBytes(Charset.forName("IBM500")));
        return bodies;
    }

    private static String with(String amount) {
        return GOOD.replace("\"amount\":3", "\"amount\":" + amount);
    }

    private static String note(String text) {
        return GOOD.replace("\"amount\":3", "\"amount\":3,\"note\":\"" + text + "\"");
    }

    private static byte[] broken(int... bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String json = note("!");
        body.writeBytes(json.substring(0, json.indexOf('!')).getBytes(StandardCharsets.UTF_8));
        for (int b : bytes) {
            body.write(b);
        }
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static Answer send(byte[] body) {
        return Edge.hse("POST", "/api/v1/orders")
                .key(Edge.key())
                .body("application/json", BodyPublishers.ofByteArray(body))
                .send();
    }
}

package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.edge.Edge.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadersTest {
    static List<Answer> answersOfEveryKind() {
        return List.of(
                Edge.hse("GET", "/api/v1/orders").send(),
                Edge.anonymous("GET", "/api/v1/orders").send(),
                Edge.hse("GET", "/api/v1/nothing").send(),
                Edge.hse("GET", "/api/v1/failures/unexpected").send(),
                Edge.hse("GET", "/api/v1/orders?x=1").send(),
                Edge.hse("POST", "/api/v1/orders")
                        .key("k")
                        .body(
                                "multipart/form-data; boundary=x",
                                java.net.http.HttpRequest.BodyPublishers.ofString("--x--"))
                        .send(),
                Edge.anonymous("GET", "/login").send(),
                Edge.anonymous("GET", "/").send(),
                Edge.anonymous("GET", "/swagger-ui/index.html").send(),
                Edge.anonymous("GET", "/v3/api-docs").send(),
                Edge.anonymous("GET", "/assets/nothing.css").send());
    }

    @ParameterizedTest
    @MethodSource("answersOfEveryKind")
    void every_answer_tells_browsers_to_run_frame_and_keep_nothing(Answer answer) {
        assertSafeForBrowsers(answer);
        assertThat(answer.header("X-Correlation-Id")).hasSize(36);
        assertThat(answer.header("Strict-Transport-Security"))
                .as("the demo is not over https")
                .isEmpty();
    }

    static void assertSafeForBrowsers(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    /** Two threads in one response break the connection, now and then. */
    @Test
    void a_streamed_answer_does_not_begin_before_all_headers_are_written() {
        Answer answer = Edge.hse("GET", "/api/v1/orders" + OrdersApi.AT_ONCE).send();
        assertThat(answer.body()).isEqualTo("x");
        assertThat(answer.header(EdgeApplication.ON_THE_WAY_OUT)).isEqualTo("in time");
    }

    @Test
    void no_other_origin_may_read() {
        Answer preflight = Edge.anonymous("OPTIONS", "/api/v1/orders")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }
}

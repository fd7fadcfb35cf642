package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.edge.Edge.Answer;
import io.aegira.platform.web.EdgeConfiguration;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class CallersTest {
    private static final String PROVIDER = "/.well-known/openid-configuration";

    @Test
    void who_has_no_token_or_a_false_one_is_401() {
        String[] token = Edge.token(Crew.TENANT, "HSE").split("\\.");
        String unsigned = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String bearer : new String[] {
            "Bearer x",
            "Bearer " + token[0] + "." + token[1] + ".",
            "Bearer " + unsigned + "." + token[1] + ".",
            "Bearer " + token[0] + "." + token[1] + "." + token[2].substring(2),
            "Basic YTpi",
            "Bearer"
        }) {
            Answer answer = Edge.anonymous("GET", "/api/v1/orders")
                    .header("Authorization", bearer)
                    .send();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:aegira:problem:unauthorized");
        }
        assertThat(Edge.anonymous("GET", "/api/v1/orders").send().status()).isEqualTo(401);
        assertThat(Edge.anonymous("GET", "/api/v1/no/such/route").send().status())
                .isEqualTo(401);
        assertThat(Edge.anonymous("GET", "/api/v1/orders?access_token=" + Edge.token(Crew.TENANT, "HSE"))
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void another_role_is_403() {
        Answer answer = Edge.as("AUDITOR", "GET", "/api/v1/orders").send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:aegira:problem:forbidden");
        assertThat(Edge.as("ORG_ADMIN", "GET", "/api/v1/orders").send().status())
                .isEqualTo(200);
    }

    @Test
    void a_handlers_own_roles_replace_those_of_its_class() {
        assertThat(Edge.as("WORKER", "GET", "/api/v1/orders/mine").send().status())
                .isEqualTo(200);
        assertThat(Edge.hse("GET", "/api/v1/orders/mine").send().status()).isEqualTo(403);
    }

    @Test
    void a_handler_works_for_the_callers_tenant() {
        Answer mine = Edge.as("WORKER", "GET", "/api/v1/orders/mine").send();
        assertThat(mine.json().get("tenant_id").asString()).isEqualTo(Crew.TENANT.toString());
        assertThat(mine.json().get("worker_id").asString()).isEqualTo(Crew.ANNA);
    }

    @Test
    void a_streamed_answer_works_for_the_callers_tenant() {
        assertThat(Edge.hse("GET", "/api/v1/orders/stream").send().body()).isEqualTo(Crew.TENANT.toString());
    }

    @Test
    void a_streamed_answer_that_fails_half_way_does_not_look_like_a_whole_one() {
        assertThatThrownBy(() ->
                        Edge.hse("GET", "/api/v1/orders/stream-that-breaks").send())
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":["BOSS"]}               | roles
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":["hse"]}                | roles
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":[]}                     | roles
        {"tenant_id":"11111111-1111-4111-8111-111111111111"}                                | roles
        {"roles":["HSE"]}                                                                   | tenant_id
        {"tenant_id":"x","roles":["HSE"]}                                                   | tenant_id
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":["HSE"],"admin":true}   | admin
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":["HSE"],"team_ids":"x"} | team_ids
        {"tenant_id":"11111111-1111-4111-8111-111111111111","roles":["HSE"],"worker_id":7}  | worker_id
        """)
    void a_wish_for_a_token_that_makes_no_sense_is_refused(String json, String field) {
        Answer answer = Edge.anonymous("POST", "/api/v1/demo/tokens").json(json).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost\r\nX-Forwarded-For: 10.0.0.1",
                "Host: localhost\r\nForwarded: for=10.0.0.1"
            })
    void demo_tokens_are_for_this_machine_alone(String headers) {
        String body = "{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"HSE\"]}";
        String request = "POST /api/v1/demo/tokens HTTP/1.1\r\n" + headers
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n"
                + body;
        assertThat(Edge.raw(request)).startsWith("HTTP/1.1 403").doesNotContain("access_token");
    }

    @Test
    void outside_the_demo_there_are_no_tokens_and_no_way_in() {
        try (ConfigurableApplicationContext production = Edge.start("production")) {
            int port = Edge.port(production);
            Answer token = new Edge.Call(port, "POST", "/api/v1/demo/tokens")
                    .json("{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"HSE\"]}")
                    .send();
            assertThat(token.status()).isEqualTo(404);
            Answer call = new Edge.Call(port, "GET", "/api/v1/orders")
                    .header("Authorization", "Bearer " + Edge.token(Crew.TENANT, "HSE"))
                    .send();
            assertThat(call.status()).isEqualTo(401);
            assertThat(new Edge.Call(port, "GET", "/v3/api-docs").send().status())
                    .isEqualTo(302);
            assertThat(new Edge.Call(port, "POST", "/demo/login").send().status())
                    .isEqualTo(403);
            assertNoProviderIsFound(port);
            assertCookieForThisHostOverHttpsAlone(port);
        }
    }

    @Test
    void the_demo_is_no_provider_where_there_is_another() {
        assertThat(Edge.anonymous("GET", PROVIDER).send().status()).isEqualTo(200);
        try (ConfigurableApplicationContext demo = Edge.start("demo", "--aegira.oidc.issuer=http://127.0.0.1:1")) {
            assertNoProviderIsFound(Edge.port(demo));
            Answer token = new Edge.Call(Edge.port(demo), "POST", "/api/v1/demo/tokens")
                    .json("{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"HSE\"]}")
                    .send();
            assertThat(token.status()).isEqualTo(200);
        }
    }

    private static void assertNoProviderIsFound(int port) {
        for (String path : List.of(PROVIDER, "/oauth2/authorize", "/oauth2/jwks")) {
            assertThat(new Edge.Call(port, "GET", path).send().status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(new Edge.Call(port, "POST", "/oauth2/token").send().status()).isEqualTo(404);
    }

    private static void assertCookieForThisHostOverHttpsAlone(int port) {
        Answer page = new Edge.Call(port, "GET", "/login").send();
        String set = page.header("Set-Cookie");
        assertThat(set).startsWith("__Host-aegira_session=");
        assertThat(set.split("; ")).contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax");
        assertThat(set).doesNotContainIgnoringCase("Domain");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
        Answer out = new Edge.Call(port, "POST", "/logout")
                .header("Cookie", set.substring(0, set.indexOf(';')))
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString("_csrf=" + page.body()))
                .send();
        assertThat(out.header("Set-Cookie").split("; "))
                .contains(
                        "__Host-aegira_session=",
                        "Expires=Thu, 01 Jan 1970 00:00:10 GMT",
                        "Secure",
                        "HttpOnly",
                        "Path=/");
    }

    @Test
    void an_issuer_out_of_reach_is_an_outage_and_no_reason_not_to_start() {
        String issuer = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/nobody";
        try (ConfigurableApplicationContext production = Edge.start("production", issuer)) {
            Answer call = new Edge.Call(Edge.port(production), "GET", "/api/v1/orders")
                    .header("Authorization", "Bearer " + Edge.token(Crew.TENANT, "HSE"))
                    .send();
            assertThat(call.status()).isEqualTo(503);
            assertThat(call.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_handler_that_does_not_say_for_whom_it_is_stops_the_start() {
        assertThatThrownBy(() -> Edge.startWith(Silent.class))
                .hasMessageContaining("@AllowedFor")
                .hasMessageContaining("Silent#whisper");
    }

    @RestController
    static class Silent {
        @GetMapping("/api/v1/silent")
        String whisper() {
            return EdgeConfiguration.class.getName();
        }
    }
}

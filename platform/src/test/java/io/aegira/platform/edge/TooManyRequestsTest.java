package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.edge.Edge.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class TooManyRequestsTest {
    private static final ConfigurableApplicationContext STRICT = Edge.start(
            "demo",
            "--aegira.session.https=true",
            "--aegira.limits.reads.principal=1/min burst 2",
            "--aegira.limits.reads.tenant=1/min burst 5",
            "--aegira.limits.writes.address=1/min burst 4",
            "--aegira.limits.login.address=1/min burst 3",
            "--aegira.limits.login.name=1/min burst 2");

    @AfterAll
    static void close() {
        STRICT.close();
    }

    @Test
    void a_caller_then_their_tenant_is_told_when_to_come_back() {
        assertThat(read("HSE").status()).isEqualTo(200);
        assertThat(read("HSE").status()).isEqualTo(200);
        assertToldToWait(read("HSE"));
        assertThat(read("ORG_ADMIN").status()).as("another caller").isEqualTo(200);
        assertThat(read("AUDITOR").status()).as("a refusal counts too").isEqualTo(403);
        assertThat(read("AUDITOR").status()).isEqualTo(403);
        assertToldToWait(read("CASE_MANAGER"));
        assertThat(refusals("principal", "reads")).isEqualTo("1.0");
        assertThat(refusals("tenant", "reads")).isEqualTo("1.0");
    }

    @Test
    void who_is_nobody_counts_by_address_whatever_they_call_themselves() {
        for (int i = 0; i < 4; i++) {
            assertThat(forgedWrite(i).status()).isEqualTo(401);
        }
        assertToldToWait(forgedWrite(4));
        assertThat(refusals("address", "writes")).isEqualTo("1.0");
    }

    @Test
    void logins_through_a_proxy_are_few_for_one_name_and_for_one_address() {
        assertThat(login("hannah", "10.0.0.1").status()).isEqualTo(403);
        assertThat(login("hannah", "10.0.0.2").status()).isEqualTo(403);
        assertToldToWait(login(" Hannah", "10.0.0.3"));
        assertToldToWait(login("nobody", "10.0.0.4"));
        assertThat(refusals("name", "login")).isEqualTo("1.0");
        assertThat(refusals("address", "login")).isEqualTo("1.0");
    }

    @Test
    void scripts_on_this_machine_log_in_to_the_demo_as_often_as_they_like() {
        Supplier<Answer> login = () -> call("POST", "/demo/login")
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString("user=anna"))
                .send();
        for (int i = 0; i < 10; i++) {
            assertThat(login.get().status()).as("no form token").isEqualTo(403);
        }
    }

    @Test
    void health_is_told_as_often_as_anybody_asks() {
        for (int i = 0; i < 20; i++) {
            assertThat(management("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void a_limit_that_makes_no_sense_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> Edge.start("demo", "--aegira.limits.reads.tenant=many"))
                .hasStackTraceContaining("aegira.limits.reads.tenant")
                .hasStackTraceContaining("2000/s burst 4000");
    }

    private static void assertToldToWait(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:aegira:problem:too-many-requests");
        assertThat(answer.json().get("status").asInt()).isEqualTo(429);
        assertThat(answer.header("X-Correlation-Id")).hasSize(36);
        HeadersTest.assertSafeForBrowsers(answer);
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    private static Answer read(String role) {
        String token = call("POST", "/api/v1/demo/tokens")
                .json("{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"" + role + "\"]}")
                .send()
                .json()
                .get("access_token")
                .asString();
        return call("GET", "/api/v1/orders")
                .header("Authorization", "Bearer " + token)
                .send();
    }

    private static Answer forgedWrite(int i) {
        return call("POST", "/api/v1/orders")
                .header("Authorization", "Bearer x.y." + i)
                .header("X-Forwarded-For", "10.0.0." + i)
                .json("{}")
                .send();
    }

    private static Answer login(String user, String from) {
        return call("POST", "/demo/login")
                .header("X-Forwarded-For", from)
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString("user=" + user))
                .send();
    }

    private static String refusals(String counted, String routes) {
        String line = "aegira_limits_refused_total{counted=\"" + counted + "\",routes=\"" + routes + "\"} ";
        return management("/actuator/prometheus")
                .body()
                .lines()
                .filter(one -> one.startsWith(line))
                .map(one -> one.substring(line.length()))
                .findFirst()
                .orElse("none");
    }

    private static Answer management(String path) {
        int port = STRICT.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return new Edge.Call(port, "GET", path).send();
    }

    private static Edge.Call call(String method, String path) {
        return new Edge.Call(Edge.port(STRICT), method, path);
    }
}

package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.aegira.platform.edge.Edge.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "answer_out_of_range,400,answer-out-of-range",
        "not_your_team,403,not-your-team",
        "no_such_prompt,404,not-found",
        "already_assigned,409,already-assigned"
    })
    void a_refused_command_is_answered_by_its_kind(String rule, int status, String name) {
        Answer answer = Edge.hse("GET", "/api/v1/refusals/" + rule).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:aegira:problem:" + name);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_refusal_names_the_field() {
        assertThat(Edge.hse("GET", "/api/v1/refusals/answer_out_of_range")
                        .send()
                        .fields())
                .containsExactly("payload.answers");
    }

    @Test
    void what_is_somebody_elses_looks_like_what_does_not_exist() {
        Answer foreign = Edge.hse("GET", "/api/v1/refusals/no_such_prompt").send();
        Answer unknown = Edge.hse("GET", "/api/v1/no/such/route").send();
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void our_own_failure_tells_nothing_but_what_to_quote() {
        Answer answer = Edge.hse("GET", "/api/v1/failures/unexpected")
                .header("X-Correlation-Id", "3f2504e0-4f89-41d3-9a0c-0305e82c3301")
                .send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("SELECT")
                .doesNotContain("Exception")
                .doesNotContain("Hannah");
        assertThat(answer.json().get("correlation_id").asString()).isEqualTo("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    }

    @Test
    void the_log_tells_our_own_failure_once_and_nothing_of_its_words() {
        Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        all.addAppender(log);
        try {
            Edge.hse("GET", "/api/v1/failures/unexpected").send();
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list).hasSize(1);
        PatternLayout layout = new PatternLayout();
        layout.setContext(all.getLoggerContext());
        layout.setPattern("%msg %ex");
        layout.start();
        assertThat(layout.doLayout(log.list.getFirst()))
                .contains("internal error", "FailuresApi.unexpected", "IllegalArgumentException")
                .doesNotContain("SELECT");
    }

    @Test
    void a_database_out_of_reach_is_for_a_while() {
        Answer answer = Edge.hse("GET", "/api/v1/failures/database").send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).doesNotContain("SELECT");
    }

    @Test
    void a_method_that_does_not_exist_is_405_and_a_form_nobody_can_give_is_406() {
        assertThat(Edge.hse("DELETE", "/api/v1/orders").send().status()).isEqualTo(405);
        Answer csv = Edge.hse("GET", "/api/v1/failures/csv")
                .header("Accept", "application/json")
                .send();
        assertThat(csv.status()).isEqualTo(406);
        assertThat(csv.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_problem_comes_as_json_also_to_who_asked_for_something_else() {
        Answer csv = Edge.hse("GET", "/api/v1/refusals/already_assigned")
                .header("Accept", "text/csv")
                .send();
        assertThat(csv.status()).isEqualTo(409);
        assertThat(csv.json().get("title").asString()).isEqualTo("Conflict");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/orders/x/approve,400,id", "/api/v1/orders/1-1-1-1-1/approve,400,id"})
    void a_path_of_another_form_is_named(String path, int status, String field) {
        Answer answer = Edge.hse("POST", path).key(Edge.key()).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void a_path_that_the_firewall_rejects_is_a_problem_too() {
        String answer = Edge.raw("GET /api/v1//orders;a=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("nosniff");
    }

    @Test
    void a_request_line_that_is_none_shows_nothing_of_the_server() {
        String answer = Edge.raw("GET /api/v1/\u0001{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("nosniff");
    }
}

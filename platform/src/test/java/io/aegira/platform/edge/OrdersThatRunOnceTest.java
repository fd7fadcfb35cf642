package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.edge.Edge.Answer;
import io.aegira.platform.tenancy.TenantScope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OrdersThatRunOnceTest {
    private static final String GOOD = BodiesThatAreRefusedTest.GOOD;

    @Test
    void the_same_order_again_gets_the_first_answer_again() {
        String key = Edge.key();
        int before = OrdersApi.EFFECTS.get();
        Answer first = order(key, GOOD);
        Answer second = order(key, GOOD);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(OrdersApi.EFFECTS.get()).isEqualTo(before + 1);
    }

    @Test
    void another_content_under_the_same_key_is_refused() {
        String key = Edge.key();
        order(key, GOOD);
        Answer other = order(key, GOOD.replace(":3}", ":4}"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"worker_id\":\"%s\",\"size\":\"extra_large\",\"due_at\":\"2026-02-12T07:05:00+01:00\",\"amount\":3}",
                "  {\"worker_id\" : \"%s\",\n\t\"size\":\"extra_large\", \"due_at\":\"2026-02-12T07:05:00+01:00\", \"amount\": 3 }\r\n",
                "{\"amount\":3,\"due_at\":\"2026-02-12T07:05:00+01:00\",\"size\":\"extra_large\",\"worker_id\":\"%s\"}",
                "{\"worker_id\":\"%s\",\"size\":\"\\u0065xtra_large\",\"due_at\":\"2026-02-12T07:05:00+01:00\",\"amount\":3}"
            })
    void the_same_said_in_other_letters_is_the_same_order(String again) {
        String key = Edge.key();
        Answer first = order(key, GOOD);
        Answer second = order(key, again.formatted(Crew.ANNA));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "amount":3    | "amount":3.0
        "amount":3    | "amount":"3"
        "amount":3    | "amount":4
        "amount":3    | "amount":3,"note":null
        "amount":3    | "amount":3,"note":""
        "amount":3    | "amount":3,"items":[]
        extra_large   | Extra_Large
        +01:00        | +02:00
        07:05:00+01:00 | 06:05:00Z
        "amount":3}   | "amount":3
        {             | [{
        "amount":3    | "amount":3,"amount":3
        """)
    void what_differs_at_all_is_another_order(String part, String other) {
        String key = Edge.key();
        order(key, GOOD);
        assertThat(order(key, GOOD.replace(part, other)).status()).isEqualTo(422);
    }

    @Test
    void items_in_another_order_are_another_content() {
        String key = Edge.key();
        String two = ":3,\"items\":[{\"name\":\"a\",\"count\":1},{\"count\":2,\"name\":\"b\"}]}";
        order(key, GOOD.replace(":3}", two));
        assertThat(order(
                                key,
                                GOOD.replace(
                                        ":3}",
                                        two.replace("{\"count\":2,\"name\":\"b\"}", "{\"name\":\"b\",\"count\":2}")))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(order(
                                key,
                                GOOD.replace(
                                        ":3}",
                                        ":3,\"items\":[{\"name\":\"b\",\"count\":2},{\"name\":\"a\",\"count\":1}]}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void another_query_under_the_same_key_is_another_content() {
        String key = Edge.key();
        String approve = "/api/v1/orders/" + Crew.ANNA + "/approve";
        assertThat(Edge.hse("POST", approve + "?times=1").key(key).send().status())
                .isEqualTo(200);
        assertThat(Edge.hse("POST", approve + "?times=2").key(key).send().status())
                .isEqualTo(422);
    }

    @Test
    void a_key_is_its_callers_and_routes_own() {
        String key = Edge.key();
        Answer first = order(key, GOOD);
        Answer otherRole = Edge.as("ORG_ADMIN", "POST", "/api/v1/orders")
                .key(key)
                .json(GOOD)
                .send();
        Answer otherTenant = Edge.anonymous("POST", "/api/v1/orders")
                .header("Authorization", "Bearer " + Edge.token(Crew.OTHER_TENANT, "HSE"))
                .key(key)
                .json(GOOD)
                .send();
        Answer otherRoute = Edge.hse("POST", "/api/v1/orders/" + Crew.BEN + "/approve")
                .key(key)
                .send();
        for (Answer other : List.of(otherRole, otherTenant, otherRoute)) {
            assertThat(other.status()).isBetween(200, 299);
            assertThat(other.header("Idempotency-Replayed")).isEmpty();
            assertThat(other.body()).isNotEqualTo(first.body());
        }
    }

    @Test
    void of_many_at_once_one_runs() throws Exception {
        String key = Edge.key();
        int before = OrdersApi.EFFECTS.get();
        List<Answer> answers = atOnce(200, () -> order(key, GOOD));
        assertThat(OrdersApi.EFFECTS.get()).isEqualTo(before + 1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void while_the_first_runs_a_second_is_told_so() throws Exception {
        String key = Edge.key();
        OrdersApi.inside = new CountDownLatch(1);
        OrdersApi.gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Answer> first = threads.submit(() -> order(key, GOOD));
            assertThat(OrdersApi.inside.await(10, TimeUnit.SECONDS)).isTrue();
            Answer second = order(key, GOOD);
            assertThat(second.status()).isEqualTo(409);
            OrdersApi.gate.countDown();
            assertThat(first.get().status()).isEqualTo(201);
        } finally {
            OrdersApi.gate.countDown();
        }
    }

    @Test
    void an_order_whose_answer_never_came_can_be_sent_again_after_a_minute() throws SQLException {
        String key = Edge.key();
        order(key, GOOD);
        update("UPDATE command.idempotency_key SET status = NULL, answer = NULL WHERE key = ?", key);
        assertThat(order(key, GOOD).status()).isEqualTo(409);
        update("UPDATE command.idempotency_key SET reserved_until = now() - interval '1 second' WHERE key = ?", key);
        assertThat(order(key, GOOD.replace(":3}", ":4}")).status()).isEqualTo(422);
        Answer again = order(key, GOOD);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(order(key, GOOD).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_refused_order_does_not_use_its_key_up() {
        String key = Edge.key();
        assertThat(order(key, GOOD.replace(":3}", ":3,\"note\":\"refuse\"}")).status())
                .isEqualTo(400);
        assertThat(order(key, GOOD.replace("amount", "amounts")).status()).isEqualTo(400);
        assertThat(order(key, GOOD).status()).isEqualTo(201);
    }

    @Test
    void an_answer_too_large_to_keep_is_replayed_without_its_content() {
        String key = Edge.key();
        Answer first = Edge.hse("POST", "/api/v1/orders/large").key(key).send();
        Answer second = Edge.hse("POST", "/api/v1/orders/large").key(key).send();
        assertThat(first.body()).hasSizeGreaterThan(20_000);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEmpty();
    }

    @Test
    void an_order_without_a_key_is_refused_unless_its_content_names_itself() {
        assertThat(Edge.hse("POST", "/api/v1/orders").json(GOOD).send().fields())
                .containsExactly("Idempotency-Key");
        assertThat(Edge.hse("POST", "/api/v1/orders/named")
                        .json("{\"order_id\":1}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Edge.hse("POST", "/api/v1/orders/named").json("{}").send().status())
                .isEqualTo(400);
        assertThat(Edge.hse("POST", "/api/v1/orders/named")
                        .key(Edge.key())
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_put_may_come_without_a_key_and_counts_once_with_one() {
        String key = Edge.key();
        assertThat(Edge.hse("PUT", "/api/v1/orders/settings").json("{}").send().status())
                .isEqualTo(200);
        assertThat(Edge.hse("PUT", "/api/v1/orders/settings")
                        .key(key)
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Edge.hse("PUT", "/api/v1/orders/settings")
                        .key(key)
                        .json("{}")
                        .send()
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void a_question_is_answered_anew() {
        String key = Edge.key();
        String first =
                Edge.hse("POST", "/api/v1/orders/what-if").key(key).send().body();
        assertThat(Edge.hse("POST", "/api/v1/orders/what-if").key(key).send().body())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "", " "})
    void a_key_of_another_form_is_refused(String key) {
        assertThat(order(key, GOOD).fields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: \u00e4",
                "Idempotency-Key: a\r\nIdempotency-Key: b",
                "Idempotency-Key: a\r\nidempotency-key: a"
            })
    void a_key_that_is_not_ascii_or_comes_twice_is_refused(String header) {
        assertThat(whatIf(header)).startsWith("HTTP/1.1 400").contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0001b", "a\u007f", "a\rb"})
    void a_control_character_makes_the_whole_request_unreadable(String key) {
        assertThat(whatIf("Idempotency-Key: " + key)).startsWith("HTTP/1.1 400");
    }

    private static String whatIf(String header) {
        return Edge.raw(
                "POST /api/v1/orders/what-if HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + Edge.token(Crew.TENANT, "HSE") + "\r\n" + header + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void a_key_has_up_to_255_characters_and_any_visible_one() {
        assertThat(order("k".repeat(255), GOOD).status()).isEqualTo(201);
        assertThat(order("k".repeat(256), GOOD).status()).isEqualTo(400);
        assertThat(order("!", GOOD).status()).isEqualTo(201);
        assertThat(order("~", GOOD).status()).isEqualTo(201);
        assertThat(order("%00../..\\\"", GOOD).status()).isEqualTo(201);
        assertThat(order("'; DROP TABLE command.idempotency_key; --".replace(' ', '_'), GOOD)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_upload_counts_once_by_the_content_of_its_parts() {
        String key = Edge.key();
        Answer first = upload(key, "boundary-one", "a".repeat(100_000));
        Answer again = upload(key, "another-boundary", "a".repeat(100_000));
        Answer other = upload(key, "boundary-one", "b".repeat(100_000));
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().get("bytes").asInt()).isEqualTo(100_000);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void the_table_holds_neither_the_content_nor_a_digest_that_could_be_tried_out() throws Exception {
        String key = Edge.key();
        String other = Edge.key();
        order(key, GOOD);
        order(other, GOOD);
        try (Connection connection = superuser();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(DISTINCT body_mac), max(answer), min(octet_length(salt)) FROM command.idempotency_key WHERE key IN (?, ?)")) {
            query.setString(1, key);
            query.setString(2, other);
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
            assertThat(row.getString(2)).doesNotContain(Crew.ANNA);
            assertThat(row.getInt(3)).isEqualTo(16);
        }
    }

    @Test
    void a_key_is_forgotten_after_seven_days_and_not_before() throws SQLException {
        String young = Edge.key();
        String old = Edge.key();
        order(young, GOOD);
        order(old, GOOD);
        update(
                "UPDATE command.idempotency_key SET created_at = now() - interval '6 days 23 hours' WHERE key = ?",
                young);
        update("UPDATE command.idempotency_key SET created_at = now() - interval '7 days 1 hour' WHERE key = ?", old);
        Edge.DEMO.getBean(RecurringTask.class).execute(null, null);
        assertThat(order(young, GOOD).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(order(old, GOOD).header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_tenant_sees_no_keys_but_its_own() {
        String key = Edge.key();
        order(key, GOOD);
        assertThat(rows(Crew.TENANT, key)).isEqualTo(1);
        assertThat(rows(Crew.OTHER_TENANT, key)).isZero();
    }

    private static int rows(TenantId tenant, String key) {
        TransactionTemplate transaction = Edge.DEMO.getBean(TransactionTemplate.class);
        JdbcClient jdbc = Edge.DEMO.getBean(JdbcClient.class);
        return TenantScope.call(
                tenant,
                () -> transaction.execute(
                        status -> jdbc.sql("SELECT count(*) FROM command.idempotency_key WHERE key = ?")
                                .param(key)
                                .query(Integer.class)
                                .single()));
    }

    private static Answer order(String key, String json) {
        return Edge.hse("POST", "/api/v1/orders").key(key).json(json).send();
    }

    private static Answer upload(String key, String boundary, String content) {
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nndjson\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"events\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        + content + "\r\n--" + boundary + "--\r\n";
        return Edge.as("PLATFORM_ADMIN", "POST", "/api/v1/imports")
                .key(key)
                .body("multipart/form-data; boundary=" + boundary, BodyPublishers.ofString(body))
                .send();
    }

    private static List<Answer> atOnce(int times, java.util.concurrent.Callable<Answer> call) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(call));
            }
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static void update(String sql, String key) throws SQLException {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Connection superuser() throws SQLException {
        return Edge.DEMO.getBean(EmbeddedPostgres.class).getPostgresDatabase().getConnection();
    }
}

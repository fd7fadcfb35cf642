package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Call;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OneKeyOneEffectTest {
    private static final int CALLERS = 200;
    private static final Customer CUSTOMER = Customer.of(Running.API, "has shaky lines", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);

    @AfterEach
    void answersCanBeKeptAgain() {
        Running.SUPERUSER
                .sql("DROP TRIGGER IF EXISTS cannot_keep ON command.idempotency_key")
                .update();
    }

    @Test
    void of_two_hundred_orders_at_once_one_happens_and_all_get_its_answer() throws Exception {
        long before = registered();
        List<Answer> answers = atOnce(() -> newcomer("two hundred at once"));
        assertThat(registered()).isEqualTo(before + 1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::text)
                        .distinct())
                .hasSize(1);
        Answer last = newcomer("two hundred at once").send().expect(201);
        assertThat(last.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers).anyMatch(answer -> answer.text().equals(last.text()));
        assertThat(registered()).isEqualTo(before + 1);
    }

    /** The last thing before the commit is that the answer is kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAISE EXCEPTION 'no more space' USING ERRCODE = 'disk_full'",
                "RAISE EXCEPTION 'out of order' USING ERRCODE = 'internal_error'",
                "PERFORM pg_terminate_backend(pg_backend_pid())"
            })
    void an_order_whose_answer_cannot_be_kept_has_not_happened(String failure) {
        String key = "cannot be kept " + failure.length();
        long before = registered();
        answersCannotBeKept(failure);
        newcomer(key).send().expect(500, 503);
        assertThat(registered()).isEqualTo(before);
        answersCanBeKeptAgain();
        Answer second = newcomer(key).send().expect(201);
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
        assertThat(newcomer(key).send().text()).isEqualTo(second.text());
        assertThat(registered()).isEqualTo(before + 1);
    }

    @Test
    void nor_has_a_check_in_or_a_batch_of_events() {
        long answered = stored("checkin.response_submitted");
        answersCannotBeKept("RAISE EXCEPTION 'no' USING ERRCODE = 'internal_error'");
        checkIn("check-in").send().expect(500);
        batch("batch").send().expect(500);
        assertThat(stored("checkin.response_submitted")).isEqualTo(answered);
        assertThat(stored("roster.shift_upserted")).isZero();
        answersCanBeKeptAgain();
        Answer answer = checkIn("check-in").send().expect(201);
        assertThat(batch("batch").send().expect(200).json().get("accepted").asInt())
                .isEqualTo(1);
        assertThat(checkIn("check-in").send().text()).isEqualTo(answer.text());
        assertThat(batch("batch").send().json().get("accepted").asInt()).isEqualTo(1);
        assertThat(stored("checkin.response_submitted")).isEqualTo(answered + 1);
        assertThat(stored("roster.shift_upserted")).isEqualTo(1);
    }

    /** Too long for one transaction: its file, its job and its answer follow one another. */
    @Test
    void an_import_whose_answer_was_not_kept_is_found_again() {
        byte[] events = LETTERS.shift("imported").toString().getBytes(StandardCharsets.UTF_8);
        answersCannotBeKept("RAISE EXCEPTION 'no' USING ERRCODE = 'internal_error'");
        Answer first = imported(events).send().expect(202);
        answersCanBeKeptAgain();
        imported(events).send().expect(409);
        aMinutePasses();
        Answer second = imported(events).send().expect(202);
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(imported(events).send().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Running.SUPERUSER
                        .sql("SELECT count(*) FROM command.import_job WHERE tenant_id = ? AND file <> ''")
                        .param(CUSTOMER.tenant())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_customer_is_taken_in_by_somebody_of_another_tenant_once() {
        UUID tenant = Uuid5.of(Customer.NAMES, "taken in once");
        Answer first = taken(tenant).send().expect(201);
        Answer second = taken(tenant).send().expect(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(stored(tenant, "org.tenant_registered")).isEqualTo(1);
    }

    @Test
    void what_is_kept_names_ids_and_how_it_went_and_nothing_that_somebody_said() {
        checkIn("says something").send().expect(201);
        newcomer("is somebody").send().expect(201);
        List<String> kept = Running.SUPERUSER
                .sql("SELECT answer FROM command.idempotency_key WHERE tenant_id = ? AND answer IS NOT NULL")
                .param(CUSTOMER.tenant())
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer).doesNotContain("Berta", "my back");
            assertThat(Json.read(answer).propertyNames())
                    .isSubsetOf(
                            "worker_id",
                            "event_id",
                            "import_id",
                            "response_id",
                            "prompt_id",
                            "status",
                            "is_late",
                            "late_by_seconds",
                            "accepted",
                            "duplicates",
                            "rejected");
        });
    }

    private static Call newcomer(String key) {
        JsonNode person = Json.object(Map.of(
                "team_id", CUSTOMER.team(), "site_id", CUSTOMER.site(), "identity", Map.of("display_name", "Berta")));
        return Running.API
                .post("/admin/workers")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .key(visible(key))
                .json(person);
    }

    private static Call checkIn(String key) {
        JsonNode answers = Json.object(Map.of(
                "submitted_at", "2026-02-12T05:40:00+08:00", "answers", Map.of("fatigue", 3), "note", "my back hurts"));
        return Running.API
                .post("/worker/checkins")
                .as(CUSTOMER.worker(Letters.ANA))
                .key(visible(key))
                .json(answers);
    }

    private static Call batch(String key) {
        return Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .key(visible(key))
                .body(
                        "application/json",
                        List.of(LETTERS.shift("in a keyed batch")).toString());
    }

    private static Call imported(byte[] events) {
        return Running.API
                .importing(CUSTOMER.token("ORG_ADMIN"), new Upload(null, events))
                .key("import");
    }

    private static void aMinutePasses() {
        Running.SUPERUSER
                .sql("UPDATE command.idempotency_key SET reserved_until = now() WHERE tenant_id = ? AND status IS NULL")
                .param(CUSTOMER.tenant())
                .update();
    }

    private static Call taken(UUID tenant) {
        return Running.API
                .post("/admin/tenants")
                .as(Running.API.platformAdmin())
                .key("taken-in-once")
                .json(Json.object(Map.of("tenant_id", tenant, "name", "Stones", "timezone", "Europe/Berlin")));
    }

    private static String visible(String key) {
        return key.replace(' ', '-');
    }

    private static void answersCannotBeKept(String failure) {
        Running.SUPERUSER
                .sql("CREATE OR REPLACE FUNCTION command.cannot_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        + failure + "; RETURN NEW; END $$")
                .update();
        Running.SUPERUSER
                .sql("CREATE TRIGGER cannot_keep BEFORE UPDATE ON command.idempotency_key FOR EACH ROW"
                        + " WHEN (NEW.status IS NOT NULL) EXECUTE FUNCTION command.cannot_keep()")
                .update();
    }

    private static List<Answer> atOnce(java.util.function.Supplier<Call> call) throws Exception {
        CountDownLatch allReady = new CountDownLatch(CALLERS);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Answer>> answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> {
                        allReady.countDown();
                        allReady.await();
                        return call.get().send();
                    }))
                    .toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private static long registered() {
        return stored("org.worker_registered");
    }

    private static long stored(String type) {
        return stored(CUSTOMER.tenant(), type);
    }

    private static long stored(UUID tenant, String type) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type = ?")
                .params(tenant, type)
                .query(Long.class)
                .single();
    }
}

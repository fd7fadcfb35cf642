package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Poison;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AWorkerWhoIsParkedTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String LIST = "/admin/dead-letters?processor=" + Poison.GROUP;

    private final int test = TESTS.incrementAndGet();
    private final UUID cleo = Uuid5.of(Customer.NAMES, "Cleo who is parked " + test);
    private final UUID dan = Uuid5.of(Customer.NAMES, "Dan who is not " + test);
    private final Customer customer =
            Customer.of(Running.API, "a worker who is parked " + test, List.of(cleo, dan), null);
    private final Letters letters = new Letters(customer);

    @AfterEach
    void mended() {
        Poison.mend();
        parked().forEach(sequence -> retry(sequence).expect(200));
    }

    @Test
    void waits_alone_and_once_it_is_mended_the_view_is_what_a_rebuild_makes_of_it() {
        // What another test has given up, a rebuild would bring back.
        Views.rebuild("all");
        Poison.spill(cleo);
        shift(cleo, "first");
        shift(dan, "first");
        Await.until("Cleo's are parked", Duration.ofSeconds(30), () -> parked().size() == 1);
        shift(cleo, "second");
        shift(dan, "second");
        Running.API.settle();

        assertThat(customer.prompts(dan)).isNotEmpty();
        assertThat(customer.prompts(cleo)).isEmpty();
        JsonNode sequence = parked().getFirst();
        assertThat(sequence.get("sequence").asString()).isEqualTo(customer.tenant() + ":" + cleo);
        assertThat(sequence.get("event_type").asString()).isEqualTo("roster.shift_upserted");
        assertThat(sequence.get("cause").asString()).isEqualTo("IllegalStateException");
        long waiting = sequence.get("waiting").asLong();
        assertThat(waiting).isGreaterThan(2);

        assertThat(retry(sequence).expect(200).json().get("waiting").asLong()).isEqualTo(waiting);
        Poison.mend();
        assertThat(retry(sequence).expect(200).json().get("waiting").asLong()).isZero();
        assertThat(parked()).isEmpty();
        Map<String, String> rows = Views.rows();
        assertThat(customer.prompts(cleo)).hasSameSizeAs(customer.prompts(dan));
        assertThat(Views.rebuild("all").get("parked").asLong()).isZero();
        assertThat(Views.rows()).isEqualTo(rows);
    }

    @Test
    void is_parked_by_a_rebuild_too_and_nobody_else_is() {
        shift(cleo, "third");
        shift(dan, "third");
        Running.API.settle();
        Map<String, String> rows = Views.rows();

        Poison.spill(cleo);
        JsonNode job = Views.rebuild(Poison.GROUP);

        assertThat(customer.prompts(cleo)).isEmpty();
        assertThat(customer.prompts(dan)).isNotEmpty();
        assertThat(parked()).hasSize(1);
        assertThat(parked().getFirst().get("waiting").asLong())
                .isEqualTo(job.get("parked").asLong())
                .isPositive();
        Poison.mend();
        Views.rebuild(Poison.GROUP);
        assertThat(parked()).isEmpty();
        assertThat(Views.rows()).isEqualTo(rows);
    }

    @Test
    void can_be_given_up_letter_by_letter_with_a_reason() {
        Poison.spill(cleo);
        shift(cleo, "fourth");
        Running.API.settle();
        Await.until("Cleo's are parked", Duration.ofSeconds(30), () -> parked().size() == 1);
        JsonNode first = parked().getFirst();

        assertThat(discard(first, "  ").expect(400).fields()).containsExactly("reason");
        long left = discard(first, "entered twice")
                .expect(200)
                .json()
                .get("waiting")
                .asLong();

        assertThat(left).isEqualTo(first.get("waiting").asLong() - 1);
        discard(first, "entered twice").expect(404);
        retry(first).expect(404);
        assertThat(Running.SUPERUSER
                        .sql("SELECT reason FROM infra.discarded_letter WHERE dead_letter_identifier = ?")
                        .param(first.get("id").asString())
                        .query(String.class)
                        .list())
                .containsExactly("entered twice");
        Poison.mend();
        Views.rebuild(Poison.GROUP);
        assertThat(parked()).isEmpty();
    }

    @Test
    void of_a_processor_that_there_is_not_is_a_question_that_is_refused() {
        assertThat(Running.API
                        .get("/admin/dead-letters?processor=nobody")
                        .as(Running.API.platformAdmin())
                        .send()
                        .expect(400)
                        .fields())
                .containsExactly("processor");
    }

    private void shift(UUID worker, String name) {
        JsonNode letter = letters.shift(name + " of " + worker);
        customer.post(Json.with(letter, "payload.worker_id", "\"" + worker + "\""))
                .expect(201);
    }

    private static List<JsonNode> parked() {
        return Running.API.pages(LIST, Running.API.platformAdmin());
    }

    private static Answer retry(JsonNode sequence) {
        return order(sequence, "retry", Map.of());
    }

    private static Answer discard(JsonNode sequence, String reason) {
        return order(sequence, "discard", Map.of("reason", reason));
    }

    private static Answer order(JsonNode sequence, String what, Map<String, String> body) {
        return Running.API
                .post("/admin/dead-letters/" + sequence.get("id").asString() + "/" + what)
                .as(Running.API.platformAdmin())
                .json(Json.object(body))
                .send();
    }
}

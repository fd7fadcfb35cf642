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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AWorkerWhoIsParkedTest {
    private static final UUID CLEO = Uuid5.of(Customer.NAMES, "Cleo who is parked");
    private static final UUID DAN = Uuid5.of(Customer.NAMES, "Dan who is not");
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "a worker who is parked", List.of(CLEO, DAN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final String LIST = "/admin/dead-letters?processor=" + Poison.GROUP;

    @AfterEach
    void mended() {
        Poison.mend();
        parked().forEach(sequence -> retry(sequence).expect(200));
        Views.rebuild(Poison.GROUP);
    }

    @Test
    void waits_until_it_is_mended_and_others_go_on() {
        Poison.spill(CLEO);
        shift(CLEO, "first");
        shift(DAN, "first");
        Await.until("Cleo's are parked", Duration.ofSeconds(30), () -> parked().size() == 1);
        Running.API.settle();

        assertThat(CUSTOMER.prompts(DAN)).isNotEmpty();
        JsonNode sequence = parked().getFirst();
        assertThat(sequence.get("sequence").asString()).isEqualTo(CUSTOMER.tenant() + ":" + CLEO);
        assertThat(sequence.get("event_type").asString()).isEqualTo("roster.shift_upserted");
        assertThat(sequence.get("cause").asString()).isEqualTo("IllegalStateException");
        long waiting = sequence.get("waiting").asLong();
        assertThat(retry(sequence).expect(200).json().get("waiting").asLong()).isEqualTo(waiting);

        Poison.mend();
        assertThat(retry(sequence).expect(200).json().get("waiting").asLong()).isZero();
        assertThat(parked()).isEmpty();
        assertThat(CUSTOMER.prompts(CLEO)).hasSameSizeAs(CUSTOMER.prompts(DAN));
    }

    @Test
    void is_parked_by_a_rebuild_too_and_nobody_else_is() {
        shift(CLEO, "third");
        shift(DAN, "third");
        Running.API.settle();
        Map<String, String> rows = Views.rows();

        Poison.spill(CLEO);
        JsonNode job = Views.rebuild(Poison.GROUP);

        assertThat(CUSTOMER.prompts(CLEO)).isEmpty();
        assertThat(CUSTOMER.prompts(DAN)).isNotEmpty();
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
        Poison.spill(CLEO);
        shift(CLEO, "fourth");
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

    private static void shift(UUID worker, String name) {
        JsonNode letter = LETTERS.shift(name + " of " + worker);
        CUSTOMER.post(Json.with(letter, "payload.worker_id", "\"" + worker + "\""))
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

package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Poison;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A view cannot bear what happens to some of very many. */
@Tag("bar")
class FiftyOfFiveThousandTest {
    private static final int ALL = 5_000;
    private static final int EVERY = 100;
    private static final int TOGETHER = 1_000;
    private static final int PROMPTS_OF_A_SHIFT = 3;
    private static final double SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LIST = "/admin/dead-letters?processor=" + Poison.GROUP;

    private final List<UUID> workers = IntStream.range(0, ALL)
            .mapToObj(number -> Uuid5.of(Customer.NAMES, "one of five thousand " + number))
            .toList();
    private final Set<UUID> sick = IntStream.range(0, ALL / EVERY)
            .mapToObj(number -> workers.get(number * EVERY))
            .collect(Collectors.toSet());
    private final Customer customer = Customer.of(Running.API, "five thousand", workers, null);
    private final Letters letters = new Letters(customer);

    @AfterEach
    void mended() {
        Poison.mend();
    }

    @Test
    void keep_nobody_else_waiting_and_once_mended_the_view_is_what_a_rebuild_makes_of_it() {
        // What another test has given up, a rebuild would bring back.
        Views.rebuild("all");
        double calm = latest("calm");
        sick.forEach(Poison::spill);
        double beside = latest("beside those who are parked");
        System.out.printf(
                Locale.ROOT, "the last of a thousand shifts is shown %.1f s after it was acknowledged;", calm);
        System.out.printf(Locale.ROOT, " beside %d who are parked, %.1f s%n", sick.size(), beside);
        assertThat(beside).isLessThanOrEqualTo(SECONDS);

        Running.API.settle(PATIENCE);
        assertThat(parked())
                .extracting(sequence -> sequence.get("sequence").asString())
                .containsExactlyInAnyOrderElementsOf(sick.stream()
                        .map(worker -> customer.tenant() + ":" + worker)
                        .toList());
        Poison.mend();
        parked().forEach(FiftyOfFiveThousandTest::retry);
        assertThat(parked()).isEmpty();
        Map<String, String> rows = Views.rows();
        assertThat(shown(sick)).isEqualTo(2L * PROMPTS_OF_A_SHIFT * sick.size());
        assertThat(Views.rebuild("all").get("parked").asLong()).isZero();
        assertThat(Views.rows()).isEqualTo(rows);
    }

    /** Everybody is given a shift. @return the seconds that the others' prompts of any thousand came behind its acknowledgement, at most */
    private double latest(String wave) {
        double most = 0;
        for (int from = 0; from < ALL; from += TOGETHER) {
            List<UUID> some = workers.subList(from, from + TOGETHER);
            Set<UUID> others =
                    some.stream().filter(worker -> !sick.contains(worker)).collect(Collectors.toSet());
            long expected = shown(others) + (long) PROMPTS_OF_A_SHIFT * others.size();
            send(wave, some);
            long acknowledged = System.nanoTime();
            Await.until("the others' prompts are shown", PATIENCE, () -> shown(others) == expected);
            most = Math.max(most, (System.nanoTime() - acknowledged) / 1e9);
        }
        return most;
    }

    private void send(String wave, List<UUID> some) {
        String lines = some.stream().map(worker -> shift(wave, worker) + "\n").collect(Collectors.joining());
        JsonNode answer = Running.API
                .post("/events")
                .as(customer.integration())
                .body("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
                .send()
                .expect(200)
                .json();
        assertThat(answer.get("rejected")).isEmpty();
    }

    private long shown(Set<UUID> of) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM query.prompt_state WHERE tenant_id = ? AND worker_id = ANY (?::uuid[])")
                .param(customer.tenant())
                .param(of.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(Long.class)
                .single();
    }

    private JsonNode shift(String wave, UUID worker) {
        JsonNode letter = letters.shift(wave + " of " + worker);
        return Json.with(letter, "payload.worker_id", "\"" + worker + "\"");
    }

    private static List<JsonNode> parked() {
        return Running.API.pages(LIST, Running.API.platformAdmin());
    }

    private static void retry(JsonNode sequence) {
        Running.API
                .post("/admin/dead-letters/" + sequence.get("id").asString() + "/retry")
                .as(Running.API.platformAdmin())
                .json(Json.object(Map.of()))
                .send()
                .expect(200);
    }
}

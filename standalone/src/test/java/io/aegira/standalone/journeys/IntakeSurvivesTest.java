package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("bar")
class IntakeSurvivesTest {
    private static final int KILLS = 20;
    private static final int AGAIN_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Random RANDOM = new Random(20_260_212);

    @Test
    void whatever_was_acknowledged_is_there_once_though_process_and_database_are_killed_again_and_again() {
        try (OwnProcess application = OwnProcess.start("intake-survives");
                AckFile acks = new AckFile(Path.of("target", "journeys", "intake-survives.acks"))) {
            Customer customer = Customer.of(application.api(), "killed twenty times", List.of(Letters.ANA), null);
            SendingClients clients = new SendingClients(customer, acks);
            for (int kill = 1; kill <= KILLS; kill++) {
                killInTheMiddle(application, clients, acks, kill % 2 == 0);
            }
            List<UUID> acknowledged = acks.events();
            Map<String, Long> stored = stored(customer);
            assertThat(stored.values()).as("stored more than once").containsOnly(1L);
            assertThat(stored.keySet())
                    .as("all that was acknowledged")
                    .containsAll(acknowledged.stream().map(UUID::toString).toList());
            sendAllAgain(clients, stored.size());
            assertThat(stored(customer)).hasSize(clients.sent().size()).containsAllEntriesOf(stored);
        }
    }

    private static void killInTheMiddle(
            OwnProcess application, SendingClients clients, AckFile acks, boolean databaseFirst) {
        long enough = acks.count() + 100 + RANDOM.nextInt(400);
        List<Thread> running = clients.start();
        Await.until("clients are in full swing", PATIENCE, () -> acks.count() >= enough);
        if (databaseFirst) {
            application.killDatabase();
        }
        application.kill();
        running.forEach(client -> Await.until("the client has noticed", PATIENCE, () -> !client.isAlive()));
        application.startAgain();
    }

    /** What is stored already is a duplicate; only what was cut off in the middle is new. */
    private static void sendAllAgain(SendingClients clients, int storedAlready) {
        List<JsonNode> all = clients.sent();
        int duplicates = 0;
        for (int from = 0; from < all.size(); from += AGAIN_AT_ONCE) {
            JsonNode answer = clients.post(all.subList(from, Math.min(all.size(), from + AGAIN_AT_ONCE)))
                    .expect(200)
                    .json();
            assertThat(answer.get("rejected")).isEmpty();
            duplicates += answer.get("duplicates").asInt();
        }
        assertThat(duplicates).isEqualTo(storedAlready);
    }

    /** How often each check-in is in the log. */
    private static Map<String, Long> stored(Customer customer) {
        String log = customer.api()
                .get("/exports/raw-events?format=ndjson")
                .as(customer.auditor())
                .send()
                .expect(200)
                .text();
        return new HashMap<>(log.lines()
                .map(Json::read)
                .filter(event -> event.get("event_type").asString().equals("checkin.response_submitted"))
                .collect(Collectors.groupingBy(event -> event.get("event_id").asString(), Collectors.counting())));
    }
}

package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was true at one point as it was known at another. */
class AsItWasKnownTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> LISTS =
            List.of("/admin/prompts", "/admin/signals?current=false", "/admin/episodes?standing=all", "/admin/cases");

    @Test
    void a_late_answer_changes_what_is_known_and_not_what_was_known() {
        Customer customer = Customer.of(Running.API, "as it was known", List.of(Letters.ANA), null);
        Letters letters = new Letters(customer);
        customer.post(letters.shift("early")).expect(201);
        Running.API.settle();
        String missKnown = recordedAt(customer, "");
        customer.post(letters.answer("early", "2026-02-12T05:40:00+08:00", "on time, and heard of late"))
                .expect(201);
        Running.API.settle();
        String answerKnown = recordedAt(customer, "&current=false");

        assertThat(state(customer, "2026-02-11T22:05:00Z", missKnown)).isEqualTo("missed");
        assertThat(state(customer, "2026-02-11T22:04:59Z", missKnown)).isEqualTo("scheduled");
        assertThat(state(customer, "2026-02-11T22:05:00Z", answerKnown)).isEqualTo("completed_on_time");
        assertThat(state(customer, "2026-02-11T21:39:59Z", answerKnown)).isEqualTo("scheduled");
        assertThat(kinds(customer, "&known_at=" + missKnown)).containsExactly("missed", "missed", "missed");
        assertThat(kinds(customer, "&known_at=" + answerKnown)).containsExactly("response", "missed", "missed");
        assertThat(Running.API.pages("/admin/prompts?known_at=2026-01-01T00:00:00Z", customer.auditor()))
                .isEmpty();
    }

    @Test
    void a_point_that_is_still_to_come_is_not_known() {
        Customer customer = Customer.of(Running.API, "not known yet", List.of(Letters.ANA), null);
        for (String list : LISTS) {
            assertThat(Running.API
                            .get(list + (list.contains("?") ? "&" : "?") + "known_at="
                                    + Instant.now().plusSeconds(60))
                            .as(customer.auditor())
                            .send()
                            .expect(400)
                            .text())
                    .contains("\"field\":\"known_at\"");
        }
    }

    @Test
    void what_is_known_now_is_how_things_stand() {
        long seed = Long.getLong("aegira.seed", new Random().nextLong());
        GoldenHistory crew = GoldenHistory.of("crew", "crew as known " + seed);
        Running.API.importAndWait(Running.API.platformAdmin(), crew.upload(), PATIENCE);
        assertThat(tenantsInStatistics()).contains(crew.tenant());
        Running.API.settle(PATIENCE);
        String auditor = Running.API.token(crew.tenant(), "AUDITOR");
        standAsKnown(auditor, Instant.now());
        holdAsDecided(auditor, 40, seed);
        episodesOpenAndClose(auditor);
    }

    @Test
    void every_decision_taken_in_disorder_is_borne_out_by_what_was_known() {
        long seed = Long.getLong("aegira.seed", new Random().nextLong());
        String auditor = liveInDisorder(seed);
        standAsKnown(auditor, Instant.now());
        holdAsDecided(auditor, 40, seed);
    }

    @Test
    @Tag("bar")
    void and_so_is_a_thousand_of_long_histories() {
        long seed = Long.getLong("aegira.seed", new Random().nextLong());
        for (String dataset : List.of("crew", "team_a")) {
            GoldenHistory history = GoldenHistory.of(dataset, dataset + " as decided " + seed);
            Running.API.importAndWait(Running.API.platformAdmin(), history.upload(), Duration.ofMinutes(15));
            Running.API.settle(Duration.ofMinutes(15));
            String auditor = Running.API.token(history.tenant(), "AUDITOR");
            standAsKnown(auditor, Instant.now());
            holdAsDecided(auditor, 500, seed);
        }
    }

    private static String liveInDisorder(long seed) {
        System.out.println("seed " + seed + " (-Daegira.seed)");
        Random random = new Random(seed);
        Customer customer = Customer.of(Running.API, "disorder " + seed, RandomCrew.PEOPLE, null);
        List<RandomFact> facts = RandomFact.shuffled(RandomCrew.facts(random), random);
        for (int begin = 0; begin < facts.size(); begin += 6) {
            String lines = facts.subList(begin, Math.min(begin + 6, facts.size())).stream()
                    .map(fact -> fact.of(customer.tenant()) + "\n")
                    .collect(Collectors.joining());
            Running.API
                    .post("/events")
                    .as(customer.integration())
                    .body("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
                    .send()
                    .expect(200);
            Running.API.settle();
        }
        return customer.auditor();
    }

    /** Without them each of a tenant's prompts is looked for among all of its events. */
    private static List<UUID> tenantsInStatistics() {
        return Running.SUPERUSER.sql("""
                        SELECT unnest(most_common_vals::text::uuid[]) FROM pg_stats
                        WHERE schemaname = 'eventlog' AND tablename = 'events' AND attname = 'tenant_id'""").query(UUID.class).list();
    }

    private static void standAsKnown(String auditor, Instant now) {
        for (String list : LISTS) {
            List<JsonNode> standing = Running.API.pages(list, auditor);
            assertThat(Running.API.pages(list + (list.contains("?") ? "&" : "?") + "known_at=" + now, auditor))
                    .as(list)
                    .containsExactlyElementsOf(standing);
        }
        for (JsonNode opened : Running.API.pages("/admin/cases", auditor)) {
            String detail = "/admin/cases/" + opened.get("case_id").asString();
            assertThat(get(detail + "?known_at=" + now, auditor)).isEqualTo(get(detail, auditor));
        }
    }

    private static void holdAsDecided(String auditor, int some, long seed) {
        System.out.println("seed " + seed + " (-Daegira.seed)");
        AsDecided then = new AsDecided(Running.API, auditor);
        List<JsonNode> decisions = new ArrayList<>(then.decisions());
        Collections.shuffle(decisions, new Random(seed));
        assertThat(decisions).isNotEmpty();
        decisions.stream().limit(some).forEach(then::holds);
    }

    private static void episodesOpenAndClose(String auditor) {
        List<JsonNode> episodes = Running.API.pages("/admin/episodes", auditor);
        assertThat(episodes).isNotEmpty();
        for (JsonNode episode : episodes) {
            String worker = episode.get("worker_id").asString();
            Instant opened = Instant.parse(episode.get("opened_at").asString());
            assertThat(statusAt(auditor, worker, episode, opened.minusMillis(1)))
                    .isEmpty();
            assertThat(statusAt(auditor, worker, episode, opened)).containsExactly("open");
            if (episode.get("closed_at").isString()) {
                Instant closed = Instant.parse(episode.get("closed_at").asString());
                assertThat(statusAt(auditor, worker, episode, closed.minusMillis(1)))
                        .containsExactly("open");
                assertThat(statusAt(auditor, worker, episode, closed)).containsExactly("closed");
            }
        }
    }

    private static List<String> statusAt(String auditor, String worker, JsonNode episode, Instant asOf) {
        return Running.API.pages("/admin/episodes?worker_id=" + worker + "&as_of=" + asOf, auditor).stream()
                .filter(found -> found.get("episode_id").equals(episode.get("episode_id")))
                .map(found -> found.get("status").asString())
                .toList();
    }

    private static String recordedAt(Customer customer, String filter) {
        return Running.API.pages("/admin/signals?worker_id=" + Letters.ANA + filter, customer.auditor()).stream()
                .map(signal -> signal.get("recorded_at").asString())
                .max(String::compareTo)
                .orElseThrow();
    }

    private static String state(Customer customer, String asOf, String knownAt) {
        String path = "/admin/prompts?worker_id=" + Letters.ANA + "&as_of=" + asOf + "&known_at=" + knownAt;
        return Running.API
                .pages(path, customer.auditor())
                .getFirst()
                .get("state")
                .asString();
    }

    private static List<String> kinds(Customer customer, String then) {
        return Running.API.pages("/admin/signals?worker_id=" + Letters.ANA + then, customer.auditor()).stream()
                .map(signal -> signal.get("kind").asString())
                .toList();
    }

    private static JsonNode get(String path, String token) {
        return Running.API.get(path).as(token).send().expect(200).json();
    }
}

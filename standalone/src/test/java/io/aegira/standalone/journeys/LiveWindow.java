package io.aegira.standalone.journeys;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A shift of Ana's whose prompt before it closes in a moment of real time. */
record LiveWindow(Customer customer, String name, Instant closesAt) {
    static final JsonNode ONLY_BEFORE_THE_SHIFT = Json.read("""
            [{"kind": "pre_shift", "anchor": "start", "opens": "-PT45M", "closes": "PT5M"}]""");
    private static final Duration AFTER_THE_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.systemUTC();

    /** Plans it. */
    static LiveWindow closingIn(Customer customer, String name, Duration fromNow) {
        Instant closesAt = CLOCK.instant().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
        Instant start = closesAt.minus(AFTER_THE_START);
        String end = start.plus(Duration.ofHours(8)).toString();
        customer.post(new Letters(customer).shift(name, start.toString(), end)).expect(201);
        return new LiveWindow(customer, name, closesAt);
    }

    void answerNow() {
        String now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        customer.post(new Letters(customer).answer(name, now, "in time")).expect(201);
    }

    void awaitClose() {
        Await.until(
                "the window has closed",
                PATIENCE.multipliedBy(3),
                () -> CLOCK.instant().isAfter(closesAt));
    }

    void awaitState(String state) {
        Await.until("the prompt is " + state, PATIENCE, () -> state().equals(state));
    }

    String state() {
        return prompt().path("state").asString("not there");
    }

    /** When misses of this prompt happened. */
    List<Instant> misses() {
        return prompt().get("history")
                .valueStream()
                .filter(event -> event.get("event_type").asString().equals("checkin.window_missed"))
                .map(event ->
                        OffsetDateTime.parse(event.get("event_time").asString()).toInstant())
                .toList();
    }

    private JsonNode prompt() {
        String id = new Letters(customer).prompt(name, "pre_shift").toString();
        return customer.prompts(Letters.ANA).stream()
                .filter(prompt -> prompt.get("prompt_id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> Json.read("{}"));
    }
}

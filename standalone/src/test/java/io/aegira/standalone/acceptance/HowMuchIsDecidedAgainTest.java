package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Ana has worked five days a week for twenty weeks and answered before each shift but the one of day 30. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HowMuchIsDecidedAgainTest {
    private static final Instant MONDAY = Instant.parse("2026-02-02T22:00:00Z");
    private static final int DAYS = 140;
    private static final int SILENT = 30;
    private static final JsonNode BEFORE_THE_SHIFT = Json.read("""
            [{"kind": "pre_shift", "anchor": "start", "opens": "-PT45M", "closes": "PT5M"}]""");

    private static Customer customer;

    @BeforeAll
    static void twenty_weeks() {
        customer = Customer.of(Running.API, "twenty weeks", List.of(Letters.ANA), BEFORE_THE_SHIFT);
        String events = IntStream.range(0, DAYS)
                .filter(day -> day % 7 < 5)
                .boxed()
                .flatMap(day -> day == SILENT ? Stream.of(shift(day)) : Stream.of(shift(day), answer(day, 0)))
                .map(event -> event + "\n")
                .collect(Collectors.joining());
        Running.API.importAndWait(
                Running.API.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, events.getBytes(StandardCharsets.UTF_8)),
                Duration.ofMinutes(1));
        Running.API.settle();
    }

    @Test
    @Order(1)
    void a_shift_and_the_check_in_before_it_are_one_decision_each() {
        assertThat(evaluationsFor(shift(DAYS))).as("its window is over: a miss").isEqualTo(1);
        assertThat(evaluationsFor(answer(DAYS, 0))).as("the answer in time").isEqualTo(1);
    }

    @Test
    @Order(2)
    void an_ad_hoc_answer_is_one_decision() {
        assertThat(evaluationsFor(new Letters(customer).adHoc("now", at(DAYS, 600))))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_late_answer_of_a_hundred_days_ago_is_the_decisions_of_28_days_and_the_next() {
        long workDaysWithinReach = IntStream.rangeClosed(SILENT, SILENT + 30)
                .filter(day -> day % 7 < 5)
                .count();
        assertThat(evaluationsFor(answer(SILENT, 120))).isBetween(20L, workDaysWithinReach + 1);
    }

    @Test
    @Order(4)
    void a_leave_of_two_days_three_months_ago_is_no_more() {
        JsonNode leave = new Letters(customer).onLeave("two days", at(50, 0), at(52, 0), "flu");
        assertThat(evaluationsFor(leave)).isBetween(20L, 24L);
    }

    @Test
    @Order(5)
    void a_shift_that_moves_by_an_hour_three_months_ago_is_no_more() {
        JsonNode shift = new Letters(customer).shift("day 63", at(63, -60), at(63, 420));
        JsonNode moved = Json.with(shift, "event_id", "\"" + Uuid5.of(customer.tenant(), "moved") + "\"");
        assertThat(evaluationsFor(moved)).isBetween(20L, 25L);
    }

    @Test
    @Order(6)
    void and_what_it_changed_can_be_asked_for() {
        List<JsonNode> corrections =
                Running.API.pages("/admin/corrections?worker_id=" + Letters.ANA, customer.auditor());
        JsonNode late = answer(SILENT, 120);
        assertThat(corrections)
                .filteredOn(correction -> correction.get("kind").asString().equals("prompt_overridden"))
                .extracting(correction -> correction.get("cause_event_id").asString())
                .contains(late.get("event_id").asString());
        assertThat(corrections)
                .extracting(correction -> correction.get("kind").asString())
                .contains("signal_superseded", "signal_withdrawn");
        assertThat(corrections)
                .allSatisfy(correction ->
                        assertThat(correction.get("in_words").asString()).endsWith("."));
        Running.API
                .get("/admin/corrections")
                .as(customer.token("SUPERVISOR"))
                .send()
                .expect(403);
    }

    private static long evaluationsFor(JsonNode event) {
        Running.API.settle();
        long before = evaluations();
        customer.post(event).expect(201);
        Running.API.settle();
        return evaluations() - before;
    }

    private static long evaluations() {
        return (long) Running.APPLICATION
                .getBean(MeterRegistry.class)
                .counter("aegira.risk.evaluations")
                .count();
    }

    private static JsonNode shift(int day) {
        return new Letters(customer).shift("day " + day, at(day, 0), at(day, 480));
    }

    private static JsonNode answer(int day, int minutesLate) {
        return new Letters(customer).answer("day " + day, at(day, minutesLate), "as usual");
    }

    private static String at(int day, int minutes) {
        return MONDAY.plus(Duration.ofDays(day))
                .plus(Duration.ofMinutes(minutes))
                .toString();
    }
}

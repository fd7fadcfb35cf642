package io.aegira.command.ingestion;

import static io.aegira.command.ingestion.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadTimesTest {
    private static final Instant NOW = Instant.parse("2026-02-12T06:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59.999999Z", "2000-01-01T00:00:00+01:00", "1970-01-01T00:00:00Z"})
    void before_the_year_2000_nothing_happened(String time) {
        assertRefused("event_time", () -> Times.sound("event_time", at(time)));
        assertRefused("payload.effective_to", () -> Times.soundIfGiven("payload.effective_to", at(time)));
    }

    @Test
    void the_year_2000_begins_in_utc() {
        assertThat(Times.sound("event_time", at("2000-01-01T00:00:00Z"))).isEqualTo("2000-01-01T00:00:00Z");
        assertThat(Times.sound("event_time", at("1999-12-31T23:00:00-01:00"))).isEqualTo("1999-12-31T23:00:00-01:00");
    }

    @Test
    void what_the_log_cannot_keep_is_refused() {
        assertRefused("payload.start_time", () -> Times.sound("payload.start_time", at("9999-01-01T00:00:01Z")));
    }

    @Test
    void the_offset_stays_as_given_and_the_time_is_cut_to_microseconds() {
        assertThat(Times.sound("event_time", at("2026-02-12T06:12:03.123456789+08:00"))
                        .toString())
                .isEqualTo("2026-02-12T06:12:03.123456+08:00");
    }

    @Test
    void what_is_not_given_is_sound() {
        assertThat(Times.soundIfGiven("received_at", null)).isNull();
    }

    @Test
    void an_end_comes_after_its_start() {
        OffsetDateTime start = at("2026-02-12T06:00:00+08:00");
        assertRefused("payload.end_time", () -> Times.inOrder(start, "payload.end_time", start));
        assertRefused(
                "payload.end_time", () -> Times.inOrder(start, "payload.end_time", at("2026-02-12T07:00:00+11:00")));
        assertThatCode(() -> Times.inOrder(start, "payload.end_time", at("2026-02-11T22:00:00.000001Z")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Times.inOrder(start, "payload.effective_to", null)).doesNotThrowAnyException();
    }

    @Test
    void a_shift_lasts_24_hours_at_most() {
        OffsetDateTime start = at("2026-02-12T06:00:00+08:00");
        assertRefused(
                "payload.end_time",
                () -> Times.notTooLong(start, "payload.end_time", at("2026-02-13T06:00:00.000001+08:00")));
        assertThatCode(() -> Times.notTooLong(start, "payload.end_time", at("2026-02-13T06:00:00+08:00")))
                .doesNotThrowAnyException();
    }

    @Test
    void hours_are_elapsed_ones_also_where_the_clock_is_set_back() {
        OffsetDateTime start = at("2026-04-04T06:00:00+11:00");
        assertRefused(
                "payload.end_time", () -> Times.notTooLong(start, "payload.end_time", at("2026-04-05T06:00:00+10:00")));
        assertThatCode(() -> Times.notTooLong(start, "payload.end_time", at("2026-04-05T05:00:00+10:00")))
                .doesNotThrowAnyException();
    }

    @Test
    void an_answer_is_at_most_ten_minutes_ahead_of_the_clock() {
        assertRefused(
                "payload.submitted_at",
                () -> Times.notInTheFuture("payload.submitted_at", at("2026-02-12T06:10:00.000001Z"), NOW));
        assertThatCode(() -> Times.notInTheFuture("payload.submitted_at", at("2026-02-12T06:10:00Z"), NOW))
                .doesNotThrowAnyException();
        assertThatCode(() -> Times.notInTheFuture("payload.submitted_at", at("2001-01-01T00:00:00Z"), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "australia/perth", "+08:00", "UTC+8", "", " ", "AWST"})
    void a_zone_is_an_iana_name(String zone) {
        assertRefused("payload.timezone", () -> Times.isZone("payload.timezone", zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Australia/Perth", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"})
    void a_zone_that_iana_knows_is_taken(String zone) {
        assertThatCode(() -> Times.isZone("payload.timezone", zone)).doesNotThrowAnyException();
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }
}

package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ShiftContextTest {
    private static final String PERTH = "Australia/Perth";
    private static final String SYDNEY = "Australia/Sydney";

    @Test
    void length_is_elapsed_time_even_when_the_clocks_go_back() {
        Evaluation night = evaluated(shift("2026-04-04T22:00:00+11:00", "2026-04-05T06:00:00+10:00", SYDNEY));
        assertThat(night.features()).containsEntry("shift_length_hours", 9.0).containsEntry("night_shift", 1.0);
    }

    @Test
    void three_elapsed_hours_of_night_make_a_night_shift() {
        assertThat(isNight("2026-03-02T14:00:00+08:00", "2026-03-03T01:00:00+08:00", PERTH))
                .isTrue();
        assertThat(isNight("2026-03-02T14:00:00+08:00", "2026-03-03T00:59:59+08:00", PERTH))
                .isFalse();
        assertThat(isNight("2026-03-02T03:00:00+08:00", "2026-03-02T11:00:00+08:00", PERTH))
                .isTrue();
        assertThat(isNight("2026-03-02T06:00:00+08:00", "2026-03-02T22:00:00+08:00", PERTH))
                .isFalse();
        assertThat(isNight("2026-03-02T05:00:00+08:00", "2026-03-03T00:00:00+08:00", PERTH))
                .isTrue();
    }

    @Test
    void an_hour_that_the_clocks_skip_or_repeat_counts_as_it_elapses() {
        // from 03:00 back to 02:00 on 5 April, from 02:00 to 03:00 on 4 October
        assertThat(isNight("2026-04-05T02:00:00+11:00", "2026-04-05T04:00:00+10:00", SYDNEY))
                .isTrue();
        assertThat(isNight("2026-10-04T01:00:00+10:00", "2026-10-04T05:00:00+11:00", SYDNEY))
                .isTrue();
        assertThat(isNight("2026-10-04T01:30:00+10:00", "2026-10-04T05:00:00+11:00", SYDNEY))
                .isFalse();
        // half an hour on Lord Howe
        assertThat(isNight("2026-04-05T01:30:00+11:00", "2026-04-05T04:00:00+10:30", "Australia/Lord_Howe"))
                .isTrue();
        assertThat(isNight("2026-04-05T01:31:00+11:00", "2026-04-05T04:00:00+10:30", "Australia/Lord_Howe"))
                .isFalse();
    }

    @Test
    void the_night_is_the_zones_own() {
        assertThat(isNight("2026-03-02T22:00:00+08:00", "2026-03-03T02:00:00+08:00", PERTH))
                .isTrue();
        assertThat(isNight("2026-03-02T22:00:00+08:00", "2026-03-03T02:00:00+08:00", "Europe/Oslo"))
                .isFalse();
    }

    @Test
    void consecutive_days_are_those_on_which_a_shift_starts_each_counted_once() {
        Story story = shift("2026-03-02T06:00:00+08:00", "2026-03-02T14:00:00+08:00", PERTH);
        add(story, "1 March, morning", "2026-03-01T05:00:00+08:00");
        add(story, "1 March, evening", "2026-03-01T18:00:00+08:00");
        add(story, "28 February", "2026-02-28T23:59:00+08:00");
        add(story, "26 February", "2026-02-26T06:00:00+08:00");
        add(story, "3 March", "2026-03-03T06:00:00+08:00");
        assertThat(evaluated(story).features()).containsEntry("consecutive_shifts", 3.0);
    }

    @Test
    void a_day_is_the_one_of_each_shifts_own_zone() {
        Story story = shift("2026-03-02T06:00:00+08:00", "2026-03-02T14:00:00+08:00", PERTH);
        story.shift("in Sydney", instant("2026-03-02T00:30:00+11:00"), Duration.ofHours(4), SYDNEY);
        assertThat(evaluated(story).features()).containsEntry("consecutive_shifts", 1.0);
        story.shift("in Perth", instant("2026-03-02T00:30:00+11:00"), Duration.ofHours(4), PERTH);
        assertThat(evaluated(story).features()).containsEntry("consecutive_shifts", 2.0);
    }

    @Test
    void rest_is_counted_from_the_latest_end_by_this_start() {
        Story story = shift("2026-03-02T06:00:00+08:00", "2026-03-02T14:00:00+08:00", PERTH);
        assertThat(evaluated(story).absent()).containsEntry("hours_since_last_shift", "no earlier shift has ended");
        add(story, "the day before", "2026-03-01T06:00:00+08:00");
        assertThat(evaluated(story).features()).containsEntry("hours_since_last_shift", 16.0);
        add(story, "still running", "2026-03-01T23:00:00+08:00");
        assertThat(evaluated(story).features()).containsEntry("hours_since_last_shift", 16.0);
        add(story, "ends as this one starts", "2026-03-01T22:00:00+08:00");
        assertThat(evaluated(story).features()).containsEntry("hours_since_last_shift", 0.0);
    }

    @Test
    void an_ad_hoc_answer_and_a_removed_shift_have_no_context() {
        Instant t = instant("2026-03-02T06:00:00+08:00");
        assertThat(new Story().adHoc(t, 2).evaluationAt(t).absent())
                .containsEntry("shift_length_hours", "ad hoc answer")
                .containsEntry("consecutive_shifts", "ad hoc answer")
                .containsEntry("night_shift", "ad hoc answer")
                .containsEntry("hours_since_last_shift", "ad hoc answer");
        Story removed = new Story().excusedWindow("prompt", t).answer("prompt", t, 2);
        assertThat(removed.evaluationAt(t).absent()).containsEntry("shift_length_hours", "no standing shift");
        assertThat(removed.evaluationAt(t).features()).containsEntry("missed_rate_7d", 0.0);
        Story beforeItsShift = new Story().answer("prompt", t, 2);
        assertThat(beforeItsShift.evaluationAt(t).absent()).containsEntry("night_shift", "no standing shift");
    }

    private static boolean isNight(String start, String end, String zone) {
        return evaluated(shift(start, end, zone)).features().get("night_shift") == 1.0;
    }

    private static Story shift(String start, String end, String zone) {
        Duration length = Duration.between(instant(start), instant(end));
        return new Story()
                .shift("shift", instant(start), length, zone)
                .window("prompt", instant(start), "shift")
                .answer("prompt", instant(start), 2);
    }

    private static void add(Story story, String name, String start) {
        story.shift(name, instant(start), Duration.ofHours(8), PERTH);
    }

    private static Evaluation evaluated(Story story) {
        return story.evaluations().getFirst();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

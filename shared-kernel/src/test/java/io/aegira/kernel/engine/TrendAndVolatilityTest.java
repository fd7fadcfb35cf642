package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendAndVolatilityTest {
    private static final Instant T = Instant.parse("2026-03-30T06:00:00Z");

    @Test
    void a_steady_rise_has_its_slope_per_day_the_present_included() {
        Evaluation evaluation = new Story()
                .adHoc(hoursBefore(24), 4.5)
                .adHoc(hoursBefore(48), 4)
                .adHoc(T, 5)
                .evaluationAt(T);
        assertThat(evaluation.features()).containsEntry("fatigue_slope_7d", 0.5);
        assertThat(evaluation.absent()).containsEntry("fatigue_slope_14d", "3 of 5 points in 14 days");
    }

    @Test
    void two_points_are_no_trend() {
        Evaluation evaluation =
                new Story().adHoc(hoursBefore(24), 4).adHoc(T, 5).evaluationAt(T);
        assertThat(evaluation.absent()).containsEntry("fatigue_slope_7d", "2 of 3 points in 7 days");
    }

    @Test
    void the_point_exactly_7_days_ago_is_outside() {
        Story story = new Story().adHoc(hoursBefore(24), 4).adHoc(T, 5);
        assertThat(story.adHoc(hoursBefore(7 * 24), 1).evaluationAt(T).features())
                .doesNotContainKey("fatigue_slope_7d");
        Instant justInside = hoursBefore(7 * 24).plusSeconds(1);
        assertThat(story.adHoc(justInside, 1).evaluationAt(T).features()).containsKey("fatigue_slope_7d");
    }

    @Test
    void uneven_times_weigh_as_they_lie() {
        Evaluation evaluation = new Story()
                .adHoc(hoursBefore(72), 1)
                .adHoc(hoursBefore(60), 2)
                .adHoc(hoursBefore(12), 2)
                .adHoc(hoursBefore(6), 6)
                .adHoc(T, 4)
                .evaluationAt(T);
        // numpy.polyfit([-3, -2.5, -0.5, -0.25, 0], [1, 2, 2, 6, 4], 1)
        assertThat(evaluation.features())
                .containsEntry("fatigue_slope_7d", 1.064516)
                .containsEntry("fatigue_slope_14d", 1.064516);
    }

    @Test
    void points_closer_than_a_microsecond_have_no_slope() {
        Evaluation evaluation = new Story()
                .adHoc(T.minusNanos(200), 1)
                .adHoc(T.minusNanos(100), 2)
                .adHoc(T, 3)
                .evaluationAt(T);
        assertThat(evaluation.absent()).containsEntry("fatigue_slope_7d", "all points at one time");
    }

    @Test
    void volatility_is_the_sample_deviation_of_14_days_from_5_points_on() {
        Story story = new Story().adHoc(T, 2);
        for (int day = 1; day <= 3; day++) {
            story.adHoc(hoursBefore(24 * day), 4);
        }
        assertThat(story.evaluationAt(T).absent())
                .containsEntry("fatigue_volatility_14d", "4 of 5 points in 14 days")
                .containsEntry("fatigue_volatility_prior_14d", "volatility_14d is absent")
                .containsEntry("volatility_14d", "no metric has a volatility");
        story.adHoc(hoursBefore(14 * 24).plusSeconds(1), 9);
        // statistics.stdev([9, 4, 4, 4, 2])
        assertThat(story.evaluationAt(T).features()).containsEntry("fatigue_volatility_14d", 2.607681);
    }

    @Test
    void the_prior_fortnight_ends_with_the_point_exactly_14_days_ago_and_begins_after_28() {
        Story story = new Story().adHoc(T, 2);
        for (int day = 1; day <= 4; day++) {
            story.adHoc(hoursBefore(24 * day), 4);
            story.adHoc(hoursBefore(24 * (13 + day)), day);
        }
        story.adHoc(hoursBefore(24 * 28), 9);
        assertThat(story.evaluationAt(T).absent())
                .containsEntry("fatigue_volatility_prior_14d", "4 of 5 points in the 14 days before");
        story.adHoc(hoursBefore(24 * 28).plusSeconds(1), 9);
        // statistics.stdev([9, 4, 3, 2, 1])
        assertThat(story.evaluationAt(T).features()).containsEntry("fatigue_volatility_prior_14d", 3.114482);
    }

    @Test
    void the_mean_volatility_is_taken_over_the_rounded_ones() {
        Story story = new Story();
        for (int day = 0; day < 5; day++) {
            story.answer("prompt " + day, hoursBefore(24 * day), Map.of("fatigue", day % 3.0, "pain", (double) day));
        }
        Evaluation evaluation = story.evaluationAt(T);
        double mean = (evaluation.features().get("fatigue_volatility_14d")
                        + evaluation.features().get("pain_volatility_14d"))
                / 2;
        assertThat(evaluation.features()).containsEntry("volatility_14d", Rounding.toSix(mean));
    }

    private static Instant hoursBefore(int hours) {
        return T.minus(Duration.ofHours(hours));
    }
}

package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Instant T = Instant.parse("2026-03-30T06:00:00Z");

    @Test
    void six_values_are_not_yet_a_baseline() {
        Evaluation evaluation = story(6, 3).adHoc(T, 9).evaluationAt(T);
        assertThat(evaluation.absent())
                .containsEntry("fatigue_baseline", "baseline forming: 6 of 7")
                .containsEntry("fatigue_mad", "baseline forming: 6 of 7")
                .containsEntry("fatigue_z", "baseline forming: 6 of 7")
                .containsEntry("fatigue_delta", "baseline forming: 6 of 7");
        assertThat(evaluation.features()).doesNotContainKey("fatigue_z");
    }

    @Test
    void a_worker_who_never_varies_is_measured_by_one_step_of_the_scale() {
        Evaluation evaluation = story(7, 3).adHoc(T, 5).evaluationAt(T);
        assertThat(evaluation.features())
                .containsEntry("fatigue_baseline", 3.0)
                .containsEntry("fatigue_mad", 0.0)
                .containsEntry("fatigue_delta", 2.0)
                .containsEntry("fatigue_z", 2.0);
    }

    @Test
    void a_worker_who_varies_is_measured_by_the_scaled_mad_as_well() {
        Story story = new Story();
        double[] answers = {1, 2, 2, 3, 4, 5, 7, 8};
        for (int i = 0; i < answers.length; i++) {
            story.adHoc(daysBefore(i + 1), answers[i]);
        }
        Evaluation evaluation = story.adHoc(T, 9).evaluationAt(T);
        assertThat(evaluation.features())
                .containsEntry("fatigue_baseline", 3.5)
                .containsEntry("fatigue_mad", 1.5)
                .containsEntry("fatigue_z", Rounding.toSix(5.5 / (1.4826 * 1.5 + 1)));
    }

    @Test
    void it_reaches_back_28_days_to_the_very_second() {
        Story within = story(6, 3).adHoc(daysBefore(28), 3);
        assertThat(within.adHoc(T, 9).evaluationAt(T).features()).containsKey("fatigue_z");
        Story before = story(6, 3).adHoc(daysBefore(28).minusSeconds(1), 3);
        assertThat(before.adHoc(T, 9).evaluationAt(T).features()).doesNotContainKey("fatigue_z");
    }

    @Test
    void another_answer_at_the_same_instant_is_not_history() {
        Story story = story(6, 3).answer("morning", T, 3).answer("evening", T, 3);
        assertThat(story.evaluations())
                .filteredOn(evaluation -> evaluation.at().equals(T))
                .allSatisfy(evaluation -> {
                    assertThat(evaluation.absent()).containsEntry("fatigue_z", "baseline forming: 6 of 7");
                    assertThat(evaluation.baseline().responseIds()).hasSize(6);
                });
    }

    @Test
    void an_answer_that_leaves_the_question_out_is_not_a_value() {
        Story story = story(6, 3).answer("other", daysBefore(10), Map.of("pain", 2.0));
        assertThat(story.adHoc(T, 9).evaluationAt(T).absent())
                .containsEntry("fatigue_z", "baseline forming: 6 of 7")
                .containsEntry("pain_z", "not answered");
    }

    @Test
    void it_names_its_responses_in_order_of_time_and_hashes_them() {
        Story story =
                new Story().adHoc(daysBefore(1), 3).adHoc(daysBefore(2), 3).adHoc(T, 3);
        Baseline baseline = story.evaluationAt(T).baseline();
        var older = Story.id("answer null" + daysBefore(2));
        var newer = Story.id("answer null" + daysBefore(1));
        assertThat(baseline.responseIds()).containsExactly(older, newer);
        assertThat(baseline.sha256()).isEqualTo(Sha256.hex(older + "\n" + newer));
    }

    @Test
    void of_an_odd_number_of_values_the_median_is_the_middle_one() {
        Story story = new Story();
        double[] answers = {9, 1, 3, 8, 2, 6, 4};
        for (int i = 0; i < answers.length; i++) {
            story.adHoc(daysBefore(i + 1), answers[i]);
        }
        assertThat(story.adHoc(T, 9).evaluationAt(T).features())
                .containsEntry("fatigue_baseline", 4.0)
                .containsEntry("fatigue_mad", 2.0);
    }

    private static Story story(int days, double fatigue) {
        Story story = new Story();
        for (int day = 1; day <= days; day++) {
            story.adHoc(daysBefore(day), fatigue);
        }
        return story;
    }

    private static Instant daysBefore(int days) {
        return T.minus(Duration.ofDays(days));
    }
}

package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectedAnswersTest {
    private static final Instant T = Instant.parse("2026-03-30T06:00:00Z");

    @Test
    void a_prompt_is_one_value_the_latest_before_t() {
        Story story = sixDays().answer("corrected", hoursBefore(20), 9).answer("corrected", hoursBefore(10), 5);
        Evaluation evaluation = story.adHoc(T, 5).evaluationAt(T);
        assertThat(evaluation.features()).containsKey("fatigue_baseline");
        assertThat(evaluation.baseline().responseIds())
                .hasSize(7)
                .contains(Story.id("answer corrected" + hoursBefore(10)))
                .doesNotContain(Story.id("answer corrected" + hoursBefore(20)));
    }

    @Test
    void a_correction_that_comes_after_t_is_not_seen_at_t() {
        Story story = sixDays().answer("corrected", hoursBefore(20), 9).answer("corrected", T.plusSeconds(1), 5);
        assertThat(story.adHoc(T, 5).evaluationAt(T).baseline().responseIds())
                .contains(Story.id("answer corrected" + hoursBefore(20)));
    }

    @Test
    void a_correction_counts_as_a_whole() {
        Story story = sixDays()
                .answer("corrected", hoursBefore(20), 9)
                .answer("corrected", hoursBefore(10), Map.of("pain", 1.0));
        assertThat(story.adHoc(T, 5).evaluationAt(T).absent()).containsEntry("fatigue_z", "baseline forming: 6 of 7");
    }

    @Test
    void a_correction_is_not_compared_with_what_it_corrects() {
        Story story = sixDays().answer("corrected", hoursBefore(10), 9).answer("corrected", T, 5);
        Evaluation correction = story.evaluationAt(T);
        assertThat(correction.absent()).containsEntry("fatigue_z", "baseline forming: 6 of 7");
        assertThat(story.evaluations()).hasSize(8);
    }

    @Test
    void a_correction_after_the_baselines_reach_leaves_nothing_of_the_first_answer() {
        Story story = sixDays().answer("old", hoursBefore(29 * 24), 9).answer("old", hoursBefore(2), 5);
        assertThat(story.adHoc(T, 5).evaluationAt(T).baseline().responseIds()).hasSize(7);
    }

    @Test
    void ad_hoc_answers_are_each_a_value() {
        Story story = sixDays().adHoc(hoursBefore(3), 5);
        assertThat(story.adHoc(T, 5).evaluationAt(T).features()).containsKey("fatigue_z");
    }

    private static Story sixDays() {
        Story story = new Story();
        for (int day = 2; day <= 7; day++) {
            story.answer("day " + day, hoursBefore(24 * day), 3);
        }
        return story;
    }

    private static Instant hoursBefore(int hours) {
        return T.minus(Duration.ofHours(hours));
    }
}

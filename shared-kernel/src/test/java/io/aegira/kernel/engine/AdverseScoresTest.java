package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.Polarity.HIGHER_IS_BETTER;
import static io.aegira.kernel.engine.Polarity.HIGHER_IS_WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdverseScoresTest {
    private static final FormQuestion FATIGUE = new FormQuestion("fatigue", "fatigue", 1, 5, 1, HIGHER_IS_WORSE);
    private static final FormQuestion HOURS =
            new FormQuestion("hours_slept", "hours_slept", 0, 12, 0.5, HIGHER_IS_BETTER);

    @Test
    void the_best_answer_scores_0_and_the_worst_10() {
        assertThat(FATIGUE.adverse(1)).isZero();
        assertThat(FATIGUE.adverse(5)).isEqualTo(10);
        assertThat(HOURS.adverse(12)).isZero();
        assertThat(HOURS.adverse(0)).isEqualTo(10);
    }

    @Test
    void an_answer_between_two_steps_has_a_score_of_its_own() {
        assertThat(FATIGUE.adverse(2.5)).isEqualTo(3.75);
        assertThat(HOURS.adverse(7.2)).isCloseTo(4.0, within(1e-12));
    }

    @Test
    void a_score_leads_back_to_the_answer() {
        for (double answer = 0; answer <= 12; answer += 0.5) {
            assertThat(HOURS.answerOf(HOURS.adverse(answer))).isEqualTo(answer);
        }
    }

    @Test
    void the_smallest_change_is_one_step_and_at_least_half_a_point() {
        assertThat(FATIGUE.smallestChange()).isEqualTo(2.5);
        assertThat(HOURS.smallestChange()).isEqualTo(0.5);
    }

    @Test
    void a_scale_must_make_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion("a", "a", 5, 5, 1, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion("a", "a", Double.NaN, 5, 1, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion("a", "a", 0, Double.POSITIVE_INFINITY, 1, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion("a", "a", 0, 5, 0, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.step");
    }

    @Test
    void a_question_must_have_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion(" ", "a", 0, 5, 1, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormQuestion("a", "", 0, 5, 1, HIGHER_IS_WORSE))
                .withMessageStartingWith("questions.metric");
    }

    @Test
    void a_score_on_a_scale_that_does_not_begin_at_0_leads_back_too() {
        assertThat(FATIGUE.answerOf(7.5)).isEqualTo(4);
        assertThat(FATIGUE.ownUnits(2.5)).isEqualTo(1);
    }
}

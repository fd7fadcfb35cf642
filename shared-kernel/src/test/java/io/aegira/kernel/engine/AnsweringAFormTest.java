package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsweringAFormTest {
    @Test
    void any_number_within_the_scale_will_do_both_ends_included() {
        assertThat(FormVersion.STANDARD.problems(Map.of("fatigue", 0, "stress", 10L, "pain", new BigDecimal("3.14"))))
                .isEmpty();
    }

    @Test
    void a_question_may_be_left_unanswered() {
        assertThat(FormVersion.STANDARD.problems(Map.of())).isEmpty();
    }

    @Test
    void every_offending_key_is_named_with_its_reason() {
        Map<String, Object> answers = new HashMap<>(Map.of("mood", 3, "stress", "7", "pain", 10.01, "readiness", -1));
        answers.put("fatigue", null);
        answers.put("sleep_quality", Double.NaN);
        assertThat(FormVersion.STANDARD.problems(answers))
                .containsExactly(
                        Map.entry("fatigue", "must be a number"),
                        Map.entry("mood", "is not a question of the form standard/1"),
                        Map.entry("pain", "must be from 0 to 10"),
                        Map.entry("readiness", "must be from 0 to 10"),
                        Map.entry("sleep_quality", "must be a number"),
                        Map.entry("stress", "must be a number"));
    }

    @Test
    void a_number_beyond_all_doubles_is_out_of_range() {
        assertThat(FormVersion.STANDARD.problems(Map.of("pain", new BigDecimal("1e400"))))
                .containsEntry("pain", "must be from 0 to 10");
    }

    @Test
    void a_key_or_a_metric_occurs_once() {
        FormQuestion pain = FormVersion.STANDARD.questions().get(2);
        FormQuestion alsoPain = new FormQuestion("ache", "pain", 0, 10, 1, Polarity.HIGHER_IS_WORSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormVersion(Story.id("form"), "own", 1, List.of(pain, pain)))
                .withMessageContaining("questions.key: pain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormVersion(Story.id("form"), "own", 1, List.of(pain, alsoPain)))
                .withMessageContaining("questions.metric: pain");
    }

    @Test
    void the_built_in_forms_have_ids_that_never_change() {
        assertThat(FormVersion.STANDARD.label()).isEqualTo("standard/1");
        assertThat(FormVersion.STANDARD.formId()).hasToString("469537d8-7518-5a9d-9d8b-74e3c4addc31");
        assertThat(FormVersion.CLASSIC.label()).isEqualTo("classic/1");
        assertThat(FormVersion.CLASSIC.formId()).hasToString("fd4fa82b-1031-5d10-a1a0-ad7c26828482");
    }
}

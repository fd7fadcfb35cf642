package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIsEvaluatedTest {
    private static final Instant CLOSE = Instant.parse("2026-03-30T06:05:00Z");

    @Test
    void a_window_answered_late_has_both() {
        Story story = new Story().window("late", CLOSE).answer("late", CLOSE.plusSeconds(1), 2);
        assertThat(story.evaluations())
                .extracting(Evaluation::kind)
                .containsExactly(EvaluationKind.MISSED, EvaluationKind.RESPONSE);
    }

    @Test
    void a_window_answered_at_its_very_close_was_not_missed() {
        Story story = new Story().window("in time", CLOSE).answer("in time", CLOSE, 2);
        assertThat(story.evaluations()).extracting(Evaluation::kind).containsExactly(EvaluationKind.RESPONSE);
    }

    @Test
    void excused_unrecorded_and_unknown_windows_are_not_evaluated() {
        Story story = new Story()
                .excusedWindow("leave", CLOSE)
                .windowWithoutRecordedMiss("scheduled", CLOSE)
                .unknownWindow("unknown");
        assertThat(story.evaluations()).isEmpty();
    }

    @Test
    void a_missed_window_has_missingness_and_context_alone() {
        Evaluation missed = new Story()
                .shift("shift", CLOSE, Duration.ofHours(8), "Australia/Perth")
                .window("missed", CLOSE, "shift")
                .adHoc(CLOSE.minusSeconds(60), 2)
                .evaluationAt(CLOSE);
        assertThat(missed.features().keySet())
                .containsExactly(
                        "consecutive_shifts",
                        "miss_streak",
                        "missed_rate_28d",
                        "missed_rate_7d",
                        "night_shift",
                        "shift_length_hours");
        assertThat(missed.absent().keySet()).containsExactly("hours_since_last_shift");
        assertThat(missed.baseline()).isEqualTo(Baseline.of(List.of()));
        assertThat(missed.promptId()).isEqualTo(Story.id("missed"));
        assertThat(missed.versions()).isEqualTo(new Versions("-", "features_v1", "ruleset_v1", "engine_v1"));
    }

    @Test
    void at_one_instant_misses_come_before_answers_and_ids_are_in_the_order_of_their_text() {
        Story story = new Story().window("missed", CLOSE);
        String[] ids = {
            "7fffffff-0000-5000-8000-000000000000",
            "80000000-0000-5000-8000-000000000000",
            "00000000-0000-5000-8000-000000000000",
            "00000000-0000-5000-8000-000000000001"
        };
        for (String id : ids) {
            story.answer(new ResponseFact(UUID.fromString(id), null, CLOSE, Map.of(), FormVersion.STANDARD));
        }
        assertThat(story.evaluations())
                .extracting(evaluation -> evaluation.sourceId().toString())
                .containsExactly(Story.missedId("missed", CLOSE).toString(), ids[2], ids[3], ids[0], ids[1]);
    }

    @Test
    void ids_follow_from_the_source_and_the_versions() {
        Evaluation answer = new Story().adHoc(CLOSE, 2).evaluationAt(CLOSE);
        assertThat(answer.signalId())
                .isEqualTo(Uuid5.of(answer.sourceId(), "standard/1|features_v1|ruleset_v1|engine_v1"));
        assertThat(Evaluation.replacementId(answer.signalId(), answer.inputsSha256()))
                .isEqualTo(Uuid5.of(answer.signalId(), answer.inputsSha256()));
    }

    @Test
    void all_are_in_order_of_time() {
        Story story = new Story()
                .window("second", CLOSE)
                .adHoc(CLOSE.plusSeconds(1), 2)
                .window("third", CLOSE.plusSeconds(2))
                .adHoc(CLOSE.minusSeconds(1), 2);
        assertThat(story.evaluations())
                .extracting(Evaluation::at)
                .containsExactly(CLOSE.minusSeconds(1), CLOSE, CLOSE.plusSeconds(1), CLOSE.plusSeconds(2));
    }
}

package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MissingnessTest {
    private static final Instant T = Instant.parse("2026-03-30T06:00:00Z");

    @Test
    void windows_that_closed_after_t_minus_7_days_and_up_to_t_count() {
        Story story = new Story()
                .window("too old", daysBefore(7))
                .window("oldest", daysBefore(7).plusSeconds(1))
                .answer("oldest", daysBefore(7), 2)
                .window("now", T)
                .window("next", T.plusSeconds(1));
        assertThat(story.evaluationAt(T).features())
                .containsEntry("missed_rate_7d", 0.5)
                .containsEntry("missed_rate_28d", 0.666667);
    }

    @Test
    void a_late_answer_counts_from_its_submission_on() {
        Instant closed = daysBefore(2);
        Story story = new Story()
                .window("late", closed)
                .answer("late", daysBefore(1), 2)
                .adHoc(T, 2);
        assertThat(story.evaluationAt(closed).features())
                .containsEntry("missed_rate_7d", 1.0)
                .containsEntry("miss_streak", 1.0);
        assertThat(story.evaluationAt(daysBefore(1)).features())
                .containsEntry("missed_rate_7d", 0.0)
                .containsEntry("miss_streak", 0.0);
    }

    @Test
    void an_answer_before_the_close_counts_only_once_the_window_has_closed() {
        Story story = new Story().window("early", T.plusSeconds(60)).answer("early", T, 2);
        assertThat(story.evaluationAt(T).absent())
                .containsEntry("missed_rate_7d", "no window that counts in 7 days")
                .containsEntry("missed_rate_28d", "no window that counts in 28 days");
        assertThat(story.evaluationAt(T).features()).containsEntry("miss_streak", 0.0);
    }

    @Test
    void excused_windows_and_those_without_a_recorded_miss_do_not_count() {
        Story story = new Story()
                .excusedWindow("leave", daysBefore(1))
                .windowWithoutRecordedMiss("scheduled", daysBefore(2))
                .unknownWindow("unknown")
                .adHoc(T, 2);
        assertThat(story.evaluations()).hasSize(1);
        assertThat(story.evaluationAt(T).absent()).containsKeys("missed_rate_7d", "missed_rate_28d");
    }

    @Test
    void an_answer_on_leave_completes() {
        Story story = new Story()
                .excusedWindow("leave", daysBefore(1))
                .answer("leave", daysBefore(2), 2)
                .window("missed", daysBefore(3))
                .adHoc(T, 2);
        assertThat(story.evaluationAt(T).features())
                .containsEntry("missed_rate_7d", 0.5)
                .containsEntry("miss_streak", 0.0);
    }

    @Test
    void the_streak_skips_excused_windows_and_ends_at_a_completed_one() {
        Story story = new Story()
                .window("before", daysBefore(40))
                .window("answered", daysBefore(30))
                .answer("answered", daysBefore(30), 2)
                .window("first miss", daysBefore(20))
                .excusedWindow("leave", daysBefore(10))
                .window("second miss", daysBefore(5))
                .window("third miss", T);
        assertThat(story.evaluationAt(T).features())
                .containsEntry("miss_streak", 3.0)
                .containsEntry("missed_rate_28d", 1.0);
    }

    @Test
    void the_rate_can_be_asked_at_any_instant() {
        WorkerFacts facts = new Story()
                .window("missed", daysBefore(7))
                .window("answered", daysBefore(3))
                .answer("answered", daysBefore(3), 2)
                .facts();
        RiskEngine engine = new RiskEngine(Ruleset.v1());
        assertThat(engine.missedRate7d(facts, T.minusSeconds(1))).hasValue(0.5);
        assertThat(engine.missedRate7d(facts, T)).hasValue(0.0);
        assertThat(engine.missedRate7d(facts, T.plus(Duration.ofDays(4)))).isEmpty();
    }

    @Test
    void the_earliest_answer_decides_since_when_a_prompt_is_completed() {
        Story story = new Story()
                .window("corrected", daysBefore(2))
                .answer("corrected", daysBefore(1), 2)
                .answer("corrected", daysBefore(3), 3)
                .answer("corrected", T, 4);
        assertThat(story.evaluations()).extracting(Evaluation::kind).containsOnly(EvaluationKind.RESPONSE);
        assertThat(story.evaluationAt(daysBefore(1)).features()).containsEntry("missed_rate_7d", 0.0);
    }

    private static Instant daysBefore(int days) {
        return T.minus(Duration.ofDays(days));
    }
}

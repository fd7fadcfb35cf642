package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HowFarAChangeReachesTest {
    private static final RiskEngine ENGINE = new RiskEngine(Ruleset.v1());
    private static final int HISTORIES = 400;
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void from_its_horizon_on_every_evaluation_is_the_same_with_and_without_it() {
        long seed = Long.getLong("aegira.seed", new Random().nextLong());
        System.out.println("seed " + seed + " (-Daegira.seed)");
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            RandomChange change = RandomChange.of(RandomHistory.of(random), random);
            Instant horizon = change.change().horizon(change.after().facts());
            assertThat(from(horizon, change.after()))
                    .as("seed %d, history %d: %s of %s", seed, i, change.what(), change.change())
                    .isEqualTo(from(horizon, change.before()));
        }
    }

    @Test
    void an_answer_of_somebody_who_answers_reaches_28_days_and_to_the_next_prompt() {
        Story story = fiveDaysAWeek();
        Change late = new Change(MONDAY.plus(A_DAY), MONDAY.plus(A_DAY.multipliedBy(3)), false);
        assertThat(late.horizon(story.facts()))
                .isEqualTo(late.reach().plus(A_DAY.multipliedBy(28)).plusSeconds(1));
    }

    @Test
    void a_shift_of_somebody_with_days_off_reaches_no_further() {
        Story story = fiveDaysAWeek();
        Change moved = new Change(MONDAY, MONDAY.plus(Duration.ofHours(8)), true);
        assertThat(moved.horizon(story.facts()))
                .isEqualTo(moved.reach().plus(A_DAY.multipliedBy(28)).plusSeconds(1));
    }

    @Test
    void a_streak_of_misses_carries_it_on_to_the_next_prompt_that_is_completed() {
        Story story = new Story();
        for (int day = 1; day <= 60; day++) {
            story.window("silent " + day, MONDAY.plus(A_DAY.multipliedBy(day)));
        }
        Instant answered = MONDAY.plus(A_DAY.multipliedBy(61));
        Change excused = new Change(MONDAY, MONDAY, false);
        assertThat(excused.horizon(story.facts())).isEqualTo(Instant.MAX);
        story.window("answered", answered).answer("answered", answered.minusSeconds(60), 3);
        assertThat(excused.horizon(story.facts())).isEqualTo(answered);
    }

    @Test
    void a_row_of_working_days_carries_a_shift_on_to_the_day_without() {
        Story story = new Story();
        for (int day = 0; day < 40; day++) {
            Instant start = MONDAY.plus(A_DAY.multipliedBy(day));
            story.shift("shift " + day, start, Duration.ofHours(8), "UTC")
                    .window("prompt " + day, start, "shift " + day)
                    .answer("prompt " + day, start, 3);
        }
        Change first = new Change(MONDAY.minus(A_DAY), MONDAY.minus(A_DAY).plus(Duration.ofHours(8)), true);
        assertThat(first.horizon(story.facts()))
                .isEqualTo(MONDAY.plus(A_DAY.multipliedBy(39)).plusSeconds(1));
    }

    @Test
    void a_leave_without_an_end_reaches_for_ever() {
        Change leave = new Change(MONDAY, Instant.parse("9999-12-31T00:00:00Z"), false);
        assertThat(leave.horizon(fiveDaysAWeek().facts())).isEqualTo(Instant.MAX);
    }

    private static Story fiveDaysAWeek() {
        Story story = new Story();
        for (int day = 0; day < 70; day++) {
            if (day % 7 < 5) {
                Instant start = MONDAY.plus(A_DAY.multipliedBy(day));
                story.shift("shift " + day, start, Duration.ofHours(8), "UTC")
                        .window("prompt " + day, start, "shift " + day)
                        .answer("prompt " + day, start.minusSeconds(600), 3);
            }
        }
        return story;
    }

    private static List<Evaluation> from(Instant horizon, RandomHistory history) {
        return ENGINE.evaluate(history.facts(), horizon);
    }
}

package io.aegira.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AProcessorThatStandsStillTest {
    private static final long AFTER = Stalls.PATIENCE.toNanos();
    private static final long SOON = Duration.ofSeconds(5).toNanos();

    private final Stalls stalls = new Stalls();

    @Test
    void is_told_once_it_has_not_moved_for_a_while_though_there_is_something_to_do() {
        assertThat(stalls.after(List.of(at(7, 10)), 0)).isEmpty();
        assertThat(stalls.after(List.of(at(7, 12)), SOON)).isEmpty();
        assertThat(stalls.after(List.of(at(7, 12)), AFTER)).containsEntry("view", "stands still");
    }

    @Test
    void is_told_within_a_minute_because_it_is_looked_at_every_few_seconds() {
        assertThat(Stalls.PATIENCE.plus(ProcessorsHealth.BETWEEN_LOOKS.multipliedBy(2)))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void is_well_while_it_moves_however_far_behind() {
        assertThat(stalls.after(List.of(at(7, 1_000)), 0)).isEmpty();
        assertThat(stalls.after(List.of(at(8, 2_000)), AFTER)).isEmpty();
        assertThat(stalls.after(List.of(at(9, 3_000)), 2 * AFTER)).isEmpty();
    }

    @Test
    void is_well_at_the_head_for_ever() {
        assertThat(stalls.after(List.of(at(7, 7)), 0)).isEmpty();
        assertThat(stalls.after(List.of(at(7, 7)), AFTER)).isEmpty();
        assertThat(stalls.after(List.of(at(7, 9)), AFTER + SOON))
                .as("something has just come")
                .isEmpty();
    }

    @Test
    void is_well_again_when_it_goes_on() {
        stalls.after(List.of(at(7, 10)), 0);
        assertThat(stalls.after(List.of(at(7, 10)), AFTER)).isNotEmpty();
        assertThat(stalls.after(List.of(at(8, 10)), AFTER + SOON)).isEmpty();
    }

    @Test
    void that_does_not_run_is_told_even_at_the_head() {
        ProcessorFigures stopped = new ProcessorFigures("view", false, 7, 0, 0, 0);

        assertThat(stalls.after(List.of(stopped), 0)).isEmpty();
        assertThat(stalls.after(List.of(stopped), AFTER)).containsEntry("view", "does not run");
        assertThat(stalls.after(List.of(at(7, 7)), AFTER + SOON)).isEmpty();
    }

    private static ProcessorFigures at(long position, long head) {
        return new ProcessorFigures("view", true, position, head - position, 0, 0);
    }
}

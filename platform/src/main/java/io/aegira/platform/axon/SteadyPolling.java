package io.aegira.platform.axon;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * A scheduler that looks for due tasks once a second, whatever its clock does. The scheduler's own way is to measure the pause
 * with the clock that says what is due: set back by an hour, it would not look for an hour.
 */
final class SteadyPolling extends SchedulerBuilder {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    SteadyPolling(DataSource dataSource, Task<?> task) {
        super(dataSource, List.of(task));
        pollingInterval(PAUSE);
    }

    @Override
    protected Waiter buildWaiter() {
        return new Waiter(PAUSE, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }
}

package io.aegira.query.replays;

import io.aegira.query.platform.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** One rebuild as a job: whatever becomes of it is written down, and of one that fails nothing is left. */
@Component
class ReplayRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    private static final String ABANDONED = "the process ended before the rebuild did";
    private static final String COMPLETED =
            "UPDATE infra.replay SET status = 'completed', ended_at = ? WHERE replay_id = ?";

    private final ApplicationContext beans;
    private final ReplayJobs jobs;
    private final Clock clock;

    ReplayRun(ApplicationContext beans, ReplayJobs jobs, Clock clock) {
        this.beans = beans;
        this.jobs = jobs;
        this.clock = clock;
    }

    void run(UUID id, List<String> groups, OneAtATime alone, Consumer<Advance> told) {
        try (alone) {
            try {
                Consumer<Advance> kept = advance -> jobs.advance(id, advance);
                new Rebuild(groups, beans, alone, jobs::head, kept.andThen(told))
                        .run(() -> alone.jdbc().update(COMPLETED, Columns.time(clock.instant()), id));
            } catch (RuntimeException failed) {
                LOG.error("the rebuild of {} failed", groups, failed);
                jobs.fail(id, inWords(failed), clock.instant());
                drop(alone);
            }
        }
    }

    /** Takes away what an earlier rebuild left. */
    void clean(OneAtATime alone) {
        jobs.failAll(ABANDONED, clock.instant());
        drop(alone);
    }

    private static void drop(OneAtATime alone) {
        ShadowLetters.drop(alone.jdbc());
        Shadows.drop(alone.jdbc());
    }

    /** What the database says may quote what somebody said; only its kind is told. */
    private static String inWords(RuntimeException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return failed.getClass() == IllegalStateException.class && failed.getCause() == null
                ? String.valueOf(failed.getMessage())
                : cause.getClass().getSimpleName();
    }
}

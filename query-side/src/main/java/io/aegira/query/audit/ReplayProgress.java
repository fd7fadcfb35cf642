package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Tally;
import io.aegira.query.audit.DecisionReplay.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a running replay has come, told now and then. */
final class ReplayProgress {
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

    private final DecisionReplays replays;
    private final Clock clock;
    private final Tally tally = new Tally();
    private DecisionReplay present;
    private Instant toldAt;
    private int workers;
    private int done;

    ReplayProgress(DecisionReplay begun, DecisionReplays replays, Clock clock) {
        this.present = begun;
        this.replays = replays;
        this.clock = clock;
        this.toldAt = begun.begunAt();
    }

    void workers(int number) {
        workers = number;
    }

    void done(Tally part) {
        tally.add(part);
        done++;
        present = present.at(workers, done, tally);
        if (!toldAt.plus(NOW_AND_THEN).isAfter(clock.instant())) {
            toldAt = clock.instant();
            replays.keep(present);
        }
    }

    DecisionReplay ended(Status as, @Nullable String why) {
        present = present.at(workers, done, tally).ended(as, why);
        replays.keep(present);
        return present;
    }
}

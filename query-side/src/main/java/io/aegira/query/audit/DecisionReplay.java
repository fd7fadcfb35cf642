package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Difference;
import io.aegira.kernel.hindsight.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One replay of the tenant's decisions, and how far it has come.
 *
 * @param workers how many there are to look at; 0 while they are counted
 * @param done how many of them were looked at
 * @param differing signals, withdrawals and episode events that do not come out as recorded, all of them
 * @param different the first of them, field by field
 * @param failure why it failed; absent unless it did
 */
public record DecisionReplay(
        UUID replayId,
        Status status,
        Instant begunAt,
        int workers,
        int done,
        long decisions,
        long identical,
        long consequences,
        long differing,
        List<Difference> different,
        @Nullable String failure) {
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED
    }

    static DecisionReplay begun(UUID replayId, Instant at) {
        return new DecisionReplay(replayId, Status.RUNNING, at, 0, 0, 0, 0, 0, 0, List.of(), null);
    }

    DecisionReplay at(int newWorkers, int newDone, Tally tally) {
        return new DecisionReplay(
                replayId,
                status,
                begunAt,
                newWorkers,
                newDone,
                tally.decisions(),
                tally.identical(),
                tally.consequences(),
                tally.differing(),
                tally.different(),
                failure);
    }

    DecisionReplay ended(Status as, @Nullable String why) {
        return new DecisionReplay(
                replayId, as, begunAt, workers, done, decisions, identical, consequences, differing, different, why);
    }

    /** 0…1. */
    double progress() {
        if (status == Status.COMPLETED) {
            return 1;
        }
        return workers == 0 ? 0 : (double) done / workers;
    }

    /** Absent while nothing can be said. */
    @Nullable
    Long etaSeconds(Instant now) {
        if (status != Status.RUNNING) {
            return status == Status.COMPLETED ? 0L : null;
        }
        return done == 0 ? null : Duration.between(begunAt, now).toSeconds() * (workers - done) / done;
    }
}

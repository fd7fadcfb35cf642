package io.aegira.command.risk;

import io.aegira.kernel.engine.Change;
import io.aegira.kernel.engine.WorkerFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due for one worker.
 *
 * @param change all that is known otherwise, in one; absent: only a quiet deadline has come
 * @param episodesFrom episodes from this instant on are to be folded
 * @param marks that said so
 */
record Due(@Nullable Change change, Instant episodesFrom, List<Long> marks) {
    /** Decisions at this instant and later may be others. */
    Instant from() {
        return change == null ? episodesFrom : change.from();
    }

    /** From this instant on decisions are as they were. */
    Instant until(WorkerFacts facts) {
        if (change == null) {
            return from();
        }
        Instant horizon = change.horizon(facts);
        return horizon.isAfter(FactStatements.FOREVER) ? FactStatements.FOREVER : horizon;
    }
}

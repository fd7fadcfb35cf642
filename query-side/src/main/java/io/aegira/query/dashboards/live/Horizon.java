package io.aegira.query.dashboards.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which changes of a tenant were passed on. A transaction may commit after one that took a later place in the log, so all that is not
 * settled yet is read again, and what was passed on of it is known by its position.
 */
final class Horizon {
    private final Set<Long> passedOn = new HashSet<>();
    private long settled;

    /** @param settled what stands up to there is no news */
    Horizon(long settled) {
        this.settled = settled;
    }

    long settled() {
        return settled;
    }

    boolean isNews(Change change) {
        return !passedOn.contains(change.position());
    }

    /** @param settledNow as it was before the changes were read */
    void passOn(List<Change> changes, long settledNow) {
        changes.forEach(change -> passedOn.add(change.position()));
        settled = Math.max(settled, settledNow);
        passedOn.removeIf(position -> position <= settled);
    }
}

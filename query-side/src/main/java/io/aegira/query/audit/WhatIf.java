package io.aegira.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trial of a draft, and how far it has come.
 *
 * @param workers how many there are to look at; 0 while they are counted
 * @param report absent until it has ended well
 * @param failure why it failed; absent unless it did
 */
record WhatIf(
        UUID reportId,
        Instant begunAt,
        int workers,
        int done,
        @Nullable WhatIfReport report,
        @Nullable String failure) {
    WhatIf at(int newWorkers, int newDone) {
        return new WhatIf(reportId, begunAt, newWorkers, newDone, report, failure);
    }

    WhatIf ended(WhatIfReport found) {
        return new WhatIf(reportId, begunAt, workers, done, found, null);
    }

    WhatIf failed(String why) {
        return new WhatIf(reportId, begunAt, workers, done, null, why);
    }

    String status() {
        return failure != null ? "failed" : report == null ? "running" : "completed";
    }

    /** 0…1. */
    double progress() {
        return report != null ? 1 : workers == 0 ? 0 : (double) done / workers;
    }

    /** Absent while nothing can be said. */
    @Nullable
    Long etaSeconds(Instant now) {
        if (report != null) {
            return 0L;
        }
        return done == 0 || failure != null
                ? null
                : Duration.between(begunAt, now).toSeconds() * (workers - done) / done;
    }
}

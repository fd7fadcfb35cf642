package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker today, as a supervisor sees them.
 *
 * @param flagged whether an episode goes on; {@code flaggedSince} its opening
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkerToday(
        WorkerId workerId,
        @Nullable String displayName,
        AvailabilityStatus availability,
        int expected,
        int answered,
        int answeredLate,
        int missed,
        int excused,
        boolean flagged,
        @Nullable Instant flaggedSince,
        NextBestAction nextStep)
        implements WorkerTodayShown {
    @Override
    public WorkerToday today() {
        return this;
    }
}

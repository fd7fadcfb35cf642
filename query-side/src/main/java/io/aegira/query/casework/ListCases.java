package io.aegira.query.casework;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are there? In the order of their openings.
 *
 * @param reasons whose reasons the asker may know
 * @param workerId absent: everybody in sight
 * @param opened when
 * @param known absent: as things stand
 */
public record ListCases(
        Sight sight,
        Sight reasons,
        @Nullable String queue,
        @Nullable CaseStatus status,
        @Nullable WorkerId workerId,
        Period opened,
        Stretch stretch,
        @Nullable AsKnown known)
        implements Question<List<CaseShown>> {
    /** As things stand. */
    public ListCases(Sight sight, Sight reasons, @Nullable String queue, @Nullable CaseStatus status, Stretch stretch) {
        this(sight, reasons, queue, status, null, Period.of(null, null), stretch, null);
    }

    public ListCases asKnown(@Nullable AsKnown then) {
        return new ListCases(sight, reasons, queue, status, workerId, opened, stretch, then);
    }
}

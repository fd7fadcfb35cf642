package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What did the engine decide? In the order of the instants decided about.
 *
 * @param currentOnly without those that were superseded or withdrawn
 * @param known absent: as things stand
 */
public record ListSignals(
        Sight sight,
        @Nullable WorkerId workerId,
        Period about,
        boolean currentOnly,
        Stretch stretch,
        @Nullable AsKnown known)
        implements Question<List<SignalView>> {
    /** As things stand. */
    public ListSignals(Sight sight, @Nullable WorkerId workerId, Period about, boolean currentOnly, Stretch stretch) {
        this(sight, workerId, about, currentOnly, stretch, null);
    }

    public ListSignals asKnown(@Nullable AsKnown then) {
        return new ListSignals(sight, workerId, about, currentOnly, stretch, then);
    }
}

package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
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
 */
public record ListSignals(Sight sight, @Nullable WorkerId workerId, Period about, boolean currentOnly, Stretch stretch)
        implements Question<List<SignalView>> {}

package io.aegira.query.risk.corrections;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What did late knowledge change? In the order of the instants it is about. */
record ListCorrections(Sight sight, @Nullable WorkerId workerId, Period about, Stretch stretch)
        implements Question<List<CorrectionView>> {}

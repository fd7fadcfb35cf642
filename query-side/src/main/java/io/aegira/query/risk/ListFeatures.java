package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How did the features run? In the order of time, then signal, then name.
 *
 * @param name of one feature
 * @param afterName continues within the signal that the stretch names
 */
public record ListFeatures(
        Sight sight,
        @Nullable WorkerId workerId,
        @Nullable String name,
        Period computed,
        Stretch stretch,
        String afterName)
        implements Question<List<FeatureView>> {}

package io.aegira.query.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One feature of one current signal.
 *
 * @param computedAt the instant that was evaluated
 * @param window how far back it looks, such as {@code 7d}; absent for a feature of the moment
 * @param version of the features' definitions
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FeatureView(
        WorkerId workerId,
        Instant computedAt,
        String featureName,
        double value,
        @Nullable String window,
        String version,
        @JsonIgnore SignalId signalId) {}

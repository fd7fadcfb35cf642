package io.aegira.query.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param from of the instants that decisions are about; what is left out does not limit @param to not included */
record DecisionReplayRequest(
        @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {}

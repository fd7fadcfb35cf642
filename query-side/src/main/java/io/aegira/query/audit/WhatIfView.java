package io.aegira.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param progress 0…1 @param etaSeconds absent while nothing can be said @param report once it is completed */
record WhatIfView(
        UUID reportId,
        String status,
        double progress,
        @Nullable Long etaSeconds,
        @Nullable WhatIfReport report,
        @Nullable String failure) {
    static WhatIfView of(WhatIf trial, @Nullable WhatIfReport shown, Instant now) {
        return new WhatIfView(
                trial.reportId(), trial.status(), trial.progress(), trial.etaSeconds(now), shown, trial.failure());
    }
}

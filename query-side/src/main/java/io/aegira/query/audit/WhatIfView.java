package io.aegira.query.audit;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param progress 0…1 @param etaSeconds absent while nothing can be said @param report once it is completed */
public record WhatIfView(
        UUID reportId,
        String status,
        double progress,
        @Nullable Long etaSeconds,
        @Nullable WhatIfReport report,
        @Nullable String failure) {
    static WhatIfView of(WhatIf trial, Caller reader, Instant now) {
        WhatIfReport report = trial.report();
        return new WhatIfView(
                trial.reportId(),
                trial.status(),
                trial.progress(),
                trial.etaSeconds(now),
                report == null ? null : shown(reader, report),
                trial.failure());
    }

    /** Who is flagged is nothing for somebody who looks after the configuration, nor is what is of so few that it says the same. */
    private static WhatIfReport shown(Caller reader, WhatIfReport report) {
        return reader.is(Role.AUDITOR) ? report.inFull() : WhatIfOfGroups.of(report, sites(reader));
    }

    private static Set<UUID> sites(Caller reader) {
        return reader.is(Role.HSE)
                ? reader.siteIds().stream().map(SiteId::value).collect(Collectors.toSet())
                : Set.of();
    }
}

package io.aegira.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.engine.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published ruleset, by the names it was published with.
 *
 * @param effectiveFrom decisions about this time and later are by these rules
 * @param reason null in logs of the first release, as is {@code whatIfReportId}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RulesetView(
        String rulesetVersion,
        List<Rule> rules,
        Instant effectiveFrom,
        Instant publishedAt,
        String publishedBy,
        @Nullable String reason,
        @Nullable UUID whatIfReportId) {
    static RulesetView of(RulesetVersion version) {
        return new RulesetView(
                version.version(),
                version.rules(),
                version.inForceFrom(),
                version.publishedAt(),
                version.publishedBy(),
                version.reason(),
                version.reportId());
    }
}

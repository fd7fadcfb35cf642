package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.message.Command;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publish rules, if they can be used and were tried. Answered with the instant from which on they hold.
 *
 * @param rulesetSha256 lower-case hex over version and rules, as it was tried
 * @param whatIfReportId the report of what they would have made of the past
 * @param reason why, in words
 * @param effectiveFrom absent: at once
 */
public record PublishTriedRules(
        TenantId tenantId,
        String version,
        List<Rule> rules,
        String rulesetSha256,
        UUID whatIfReportId,
        String reason,
        @Nullable OffsetDateTime effectiveFrom)
        implements Command {}

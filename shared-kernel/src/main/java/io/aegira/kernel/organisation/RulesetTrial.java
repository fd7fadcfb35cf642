package io.aegira.kernel.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * That rules were tried on the tenant's history, as the sides tell one another.
 *
 * @param reportId of the what-if report
 * @param rulesetSha256 lower-case hex over the version and rules that were tried
 * @param reportSha256 lower-case hex over the report
 * @param begunAt when the history began to be read; what came later is not in it
 */
public record RulesetTrial(UUID reportId, String rulesetSha256, String reportSha256, Instant begunAt) {}

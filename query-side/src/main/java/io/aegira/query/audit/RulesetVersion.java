package io.aegira.query.audit;

import io.aegira.kernel.engine.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they were published.
 *
 * @param publishedBy what they logged in with
 * @param reason absent in logs of the first release, as is {@code reportId}
 */
public record RulesetVersion(
        String version,
        List<Rule> rules,
        Instant publishedAt,
        Instant inForceFrom,
        String publishedBy,
        @Nullable String reason,
        @Nullable UUID reportId) {}

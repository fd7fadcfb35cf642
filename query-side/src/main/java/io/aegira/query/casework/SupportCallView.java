package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker's call for somebody, as the worker sees it.
 *
 * @param seenAt when somebody had seen it first; null: nobody has said so
 * @param closedAt null while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SupportCallView(
        CaseId caseId,
        Instant askedAt,
        @Nullable Instant seenAt,
        @Nullable Instant closedAt) {}

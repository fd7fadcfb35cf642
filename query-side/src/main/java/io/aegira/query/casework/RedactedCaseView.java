package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as a supervisor sees it: whose, where it lies, since when, and what is to be done by when. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RedactedCaseView(
        CaseId caseId,
        WorkerId workerId,
        String queue,
        CaseStatus status,
        Instant openedAt,
        @Nullable String owner,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant followUpAt,
        @Nullable Instant resolvedAt)
        implements CaseShown {}

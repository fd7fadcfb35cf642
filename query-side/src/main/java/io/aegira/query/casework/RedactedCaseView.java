package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;

/** A case as a supervisor sees it: whose, where it lies, since when. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RedactedCaseView(CaseId caseId, WorkerId workerId, String queue, CaseStatus status, Instant openedAt)
        implements CaseShown {}

package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;

/** A case in a list: for those who work on it, or redacted for a supervisor. */
public sealed interface CaseShown permits CaseView, RedactedCaseView {
    CaseId caseId();

    WorkerId workerId();

    String queue();

    CaseStatus status();

    Instant openedAt();
}

package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** What is this case about? */
public record FindCase(Sight sight, CaseId caseId) implements Question<CaseDetailView> {}

package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import org.jspecify.annotations.Nullable;

/** What is this case about? @param known absent: as things stand */
public record FindCase(Sight sight, CaseId caseId, @Nullable AsKnown known) implements Question<CaseDetailView> {
    /** As things stand. */
    public FindCase(Sight sight, CaseId caseId) {
        this(sight, caseId, null);
    }

    public FindCase asKnown(@Nullable AsKnown then) {
        return new FindCase(sight, caseId, then);
    }
}

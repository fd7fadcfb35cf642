package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import org.jspecify.annotations.Nullable;

/** What is this case about? @param withNotes whether the asker may read them @param known absent: as things stand */
public record FindCase(
        Sight sight,
        CaseId caseId,
        boolean withNotes,
        @Nullable AsKnown known) implements Question<CaseDetailView> {
    /** As things stand, without notes. */
    public FindCase(Sight sight, CaseId caseId) {
        this(sight, caseId, false, null);
    }

    public FindCase notes(boolean may) {
        return new FindCase(sight, caseId, may, known);
    }

    public FindCase asKnown(@Nullable AsKnown then) {
        return new FindCase(sight, caseId, withNotes, then);
    }
}

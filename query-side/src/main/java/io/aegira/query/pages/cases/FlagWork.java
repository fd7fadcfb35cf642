package io.aegira.query.pages.cases;

import io.aegira.query.pages.Moment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a flag has come, and what the reader may do about it. Nothing in it says why somebody is flagged.
 *
 * @param stage and {@code owner} in words
 * @param seenAt absent: nobody has said so
 * @param next absent: nothing is due
 * @param via how the reader came here, where it was by a link
 * @param order names what is sent, so that sending it twice is doing it once
 */
public record FlagWork(
        String caseId,
        String stage,
        String owner,
        @Nullable Moment seenAt,
        CaseDue.@Nullable Shown next,
        String via,
        String zone,
        UUID order) {
    public List<CaseDesk.Choice> actions() {
        return CaseDesk.ofActions();
    }
}

package io.aegira.query.pages.cases;

import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.pages.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, and what the reader may do about it.
 *
 * @param reader who would take the case
 * @param worksHere whether the reader may give orders about it
 * @param opened the form that lies open: the next step
 * @param order names what is sent, so that sending it twice is doing it once
 */
record CaseDesk(
        String stage,
        boolean resolved,
        String owner,
        boolean mine,
        @Nullable Moment seenAt,
        String outcome,
        List<CaseDue.Shown> dues,
        String reader,
        boolean worksHere,
        String opened,
        String via,
        String zone,
        UUID order) {
    static final String DEEP_LINK = "deep_link";

    /** Something to choose. @param value as it is sent */
    record Choice(String value, String words) {}

    /** @param ordersAreTaken false where nothing is decided */
    static CaseDesk of(CaseStoryLayout about, Caller reader, boolean ordersAreTaken, String via, Instant now) {
        CaseDetailView known = about.detail();
        return new CaseDesk(
                CaseStage.of(known.status(), known.acknowledgedAt(), known.firstActionAt())
                        .words(),
                known.status() == CaseStatus.RESOLVED,
                CaseWords.owner(known.owner(), reader),
                reader.subject().equals(known.owner()),
                known.acknowledgedAt() == null ? null : Moment.at(known.acknowledgedAt(), about.zone()),
                known.outcome() == null ? "none yet" : CaseWords.action(text(known.outcome())),
                CaseDue.all(known).stream()
                        .map(due -> due.shown(now, about.zone()))
                        .toList(),
                reader.subject(),
                ordersAreTaken && reader.isAnyOf(CASE_MANAGER, HSE),
                nextStep(known),
                via.equals(DEEP_LINK) ? via : "",
                about.zone().getId(),
                UUID.randomUUID());
    }

    public List<Choice> queues() {
        return Stream.of(CaseQueue.values())
                .map(queue -> new Choice(queue.text(), CaseWords.queue(queue.text())))
                .toList();
    }

    public List<Choice> actions() {
        return ofActions();
    }

    static List<Choice> ofActions() {
        return Stream.of(CaseAction.values())
                .map(action -> new Choice(text(action), CaseWords.action(text(action))))
                .toList();
    }

    public List<Choice> outcomes() {
        return Stream.of(CaseOutcome.values())
                .map(outcome -> new Choice(text(outcome), CaseWords.action(text(outcome))))
                .toList();
    }

    public boolean opens(String form, CaseForm typed) {
        return typed.what().isEmpty() ? opened.equals(form) : typed.isOf(form);
    }

    private static String nextStep(CaseDetailView known) {
        if (known.status() == CaseStatus.RESOLVED) {
            return "reopen";
        }
        return known.outcome() != null ? "resolve" : known.firstActionAt() != null ? "outcomes" : "actions";
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

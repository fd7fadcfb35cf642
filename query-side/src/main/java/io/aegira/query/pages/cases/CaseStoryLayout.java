package io.aegira.query.pages.cases;

import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.IncidentView;
import io.aegira.query.casework.TimelineView;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.settings.NextActionsView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.risk.SignalView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a case out. */
record CaseStoryLayout(
        CaseDetailView detail,
        PersonView person,
        List<SignalView> signals,
        List<IncidentView> incidents,
        NextActionsView actions) {
    private static final int LETTERS_OF_AN_ID = 8;

    CaseStory story() {
        return new CaseStory(
                detail.caseId().toString(),
                detail.caseId().toString().substring(0, LETTERS_OF_AN_ID),
                detail.workerId().toString(),
                Words.name(person.displayName(), person.workerId()),
                CaseWords.queue(detail.queue()),
                CaseWords.sign(detail.severity()),
                CaseWords.severity(detail.severity()),
                CaseWords.openedFor(detail.openedFor()),
                detail.episodeId() == null,
                Moment.at(detail.openedAt(), zone()),
                LocalDate.ofInstant(detail.openedAt(), zone()).toString(),
                detail.reasons().stream().map(Reason::why).distinct().toList(),
                suggested(),
                detail.explanations().stream()
                        .map(each -> new CaseStory.Explanation(
                                Moment.at(each.ingestedAt(), zone()), CaseWords.explanation(each)))
                        .toList(),
                signals.stream().map(this::signal).toList(),
                latestFirst());
    }

    /** When it was recorded that the case was opened; the present where that is not told. */
    static @Nullable Instant recordedAt(CaseDetailView detail) {
        return detail.timeline().stream()
                .filter(event -> event.eventType().equals("case.opened"))
                .map(TimelineView::ingestedAt)
                .findFirst()
                .orElse(null);
    }

    private CaseStory.Suggested suggested() {
        String version = actions.setAt() == null
                ? "as it is built in"
                : "version " + actions.version() + " of the suggestions, of "
                        + Moment.at(actions.setAt(), zone()).words();
        return new CaseStory.Suggested(actions.actions().on(Occasion.of(detail.severity(), openedBy())), version);
    }

    private @Nullable OpenedBy openedBy() {
        return detail.timeline().stream()
                .filter(event -> event.eventType().equals("risk.episode_opened"))
                .map(event -> event.facts().get("opened_by"))
                .filter(Objects::nonNull)
                .map(fact -> AegiraJson.mapper().convertValue(fact, OpenedBy.class))
                .findFirst()
                .orElse(null);
    }

    /** By the time that each is about; what was recorded later comes first where they are of one time. */
    private List<CaseStory.Event> latestFirst() {
        CaseHappenings words = new CaseHappenings(zone());
        Stream<Happened> told =
                detail.timeline().reversed().stream().map(event -> new Happened(event.eventTime(), words.event(event)));
        Stream<Happened> behind =
                signals.stream().map(signal -> new Happened(signal.computedForTime(), happened(signal)));
        Stream<Happened> atWork =
                incidents.stream().map(incident -> new Happened(incident.occurredAt(), words.event(incident)));
        return Stream.of(told, behind, atWork)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(Happened::event)
                .toList();
    }

    private CaseStory.Event happened(SignalView signal) {
        return new CaseStory.Event(
                Moment.at(signal.computedForTime(), zone()),
                "Signal on " + about(signal) + ": " + title(signal),
                signal.reasons().stream().map(Reason::why).distinct().toList(),
                "signal-" + severity(signal));
    }

    private record Happened(Instant at, CaseStory.Event event) {}

    ZoneId zone() {
        return ZoneId.of(person.timezone());
    }

    private CaseStory.Signal signal(SignalView signal) {
        SignalFigures figures = new SignalFigures(signal);
        return new CaseStory.Signal(
                Moment.at(signal.computedForTime(), zone()),
                severity(signal),
                title(signal),
                about(signal),
                signal.reasons().stream().map(Reason::why).distinct().toList(),
                signal.rules(),
                figures.metrics(),
                figures.others(),
                signal.versions().joined().replace("|", " · "));
    }

    private static String about(SignalView signal) {
        return signal.kind() == EvaluationKind.MISSED ? "a missed check-in" : "an answer";
    }

    private static String severity(SignalView signal) {
        return switch (signal.severity()) {
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case NONE -> signal.complianceRisk() ? "compliance" : "none";
        };
    }

    private static String title(SignalView signal) {
        return switch (signal.severity()) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case NONE -> signal.complianceRisk() ? "Missed often" : "Nothing unusual";
        };
    }
}

package io.aegira.query.pages.cases;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static java.time.ZoneOffset.UTC;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.FindCase;
import io.aegira.query.casework.IncidentView;
import io.aegira.query.casework.ListIncidents;
import io.aegira.query.casework.TimelineView;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.settings.FindNextActions;
import io.aegira.query.organisation.settings.NextActionsView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.ListSignals;
import io.aegira.query.risk.SignalView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what there is to know about a case. */
@Component
@RequiredArgsConstructor
class CaseStories {
    private static final Duration BEFORE_THE_EPISODE = Duration.ofDays(8);
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;

    /** @param as roles by which the case is in sight @throws io.aegira.platform.web.Problem 404 where it is not */
    CaseStoryLayout of(Caller caller, CaseId caseId, Role... as) {
        Eyes eyes = Eyes.of(caller);
        Sight sight = Sight.of(caller, as);
        FindCase question = new FindCase(sight, caseId).notes(caller.isAnyOf(CASE_MANAGER, AUDITOR));
        CaseDetailView detail = questions.one(question, CaseDetailView.class);
        FindPerson who = new FindPerson(sight, eyes.reasons(), eyes.answers(), eyes.names(), detail.workerId());
        NextActionsView actions =
                questions.one(new FindNextActions(sight, CaseStoryLayout.recordedAt(detail)), NextActionsView.class);
        return new CaseStoryLayout(
                detail,
                questions.one(who, PersonView.class),
                signals(sight, detail),
                incidents(sight, Sight.of(caller, CASE_MANAGER, AUDITOR), detail),
                actions);
    }

    /** Superseded ones as well: the case was opened for them. */
    private List<SignalView> signals(Sight sight, CaseDetailView detail) {
        Set<SignalId> wanted = new HashSet<>(detail.signalIds());
        Period period = new Period(begin(detail), detail.openedAt().plusSeconds(1));
        return questions.many(new ListSignals(sight, detail.workerId(), period, false, ALL), SignalView.class).stream()
                .filter(signal -> wanted.contains(signal.signalId()))
                .toList()
                .reversed();
    }

    /** What was reported of the worker until the case was resolved. */
    private List<IncidentView> incidents(Sight sight, Sight notes, CaseDetailView detail) {
        @Nullable Instant resolved = detail.resolvedAt();
        Period period = Period.of(begin(detail).atOffset(UTC), resolved == null ? null : resolved.atOffset(UTC));
        return questions.many(
                new ListIncidents(sight, notes, detail.workerId(), period, ALL, null), IncidentView.class);
    }

    private static Instant begin(CaseDetailView detail) {
        return detail.timeline().stream()
                .map(TimelineView::eventTime)
                .min(Instant::compareTo)
                .orElse(detail.openedAt())
                .minus(BEFORE_THE_EPISODE);
    }
}

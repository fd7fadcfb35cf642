package io.aegira.query.pages.cases;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.FindCase;
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
        return new CaseStoryLayout(detail, questions.one(who, PersonView.class), signals(sight, detail), actions);
    }

    /** Superseded ones as well: the case was opened for them. */
    private List<SignalView> signals(Sight sight, CaseDetailView detail) {
        Set<SignalId> wanted = new HashSet<>(detail.signalIds());
        Instant begin = detail.timeline().stream()
                .map(event -> event.eventTime())
                .min(Instant::compareTo)
                .orElse(detail.openedAt());
        Period period =
                new Period(begin.minus(BEFORE_THE_EPISODE), detail.openedAt().plusSeconds(1));
        return questions.many(new ListSignals(sight, detail.workerId(), period, false, ALL), SignalView.class).stream()
                .filter(signal -> wanted.contains(signal.signalId()))
                .toList()
                .reversed();
    }
}

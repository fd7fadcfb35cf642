package io.aegira.query.pages.cases;

import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.casework.ListCases;
import io.aegira.query.casework.RedactedCaseView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Moment;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open cases that somebody may acknowledge and log actions on, told to everybody as to a supervisor. */
@Component
@RequiredArgsConstructor
public class FlagsAtWork {
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;
    private final OrdersAboutCases orders;
    private final Clock clock;

    /** The latest of each person of a supervisor's that was opened by then. Everybody else works on the case itself. */
    public Map<WorkerId, FlagWork> of(Caller reader, Instant openedBy, ZoneId zone) {
        Map<WorkerId, FlagWork> flags = new HashMap<>();
        if (mayWork(reader) && reader.is(SUPERVISOR)) {
            open(reader, null).stream()
                    .filter(one -> !one.openedAt().isAfter(openedBy))
                    .forEach(one -> flags.put(one.workerId(), work(reader, one, "", zone)));
        }
        return flags;
    }

    boolean mayWork(Caller reader) {
        return orders.areTaken() && reader.isAnyOf(SUPERVISOR, HSE, CASE_MANAGER);
    }

    /** In the order of their openings. @param worker absent: of everybody in sight */
    List<RedactedCaseView> open(Caller reader, @Nullable WorkerId worker) {
        Sight sight = Sight.of(reader, SUPERVISOR, HSE, CASE_MANAGER);
        ListCases question = new ListCases(
                sight, Eyes.noAnswers(reader), null, CaseStatus.OPEN, worker, Period.of(null, null), ALL, null);
        return questions.many(question, CaseShown.class).stream()
                .map(RedactedCaseView.class::cast)
                .toList();
    }

    FlagWork work(Caller reader, RedactedCaseView known, String via, ZoneId zone) {
        Instant seen = known.acknowledgedAt();
        return new FlagWork(
                known.caseId().toString(),
                CaseStage.of(known).words(),
                CaseWords.owner(known.owner(), reader),
                seen == null ? null : Moment.at(seen, zone),
                CaseDue.next(known).map(due -> due.shown(clock.instant(), zone)).orElse(null),
                via.equals(CaseDesk.DEEP_LINK) ? via : "",
                zone.getId(),
                UUID.randomUUID());
    }
}

package io.aegira.query.pages.cases;

import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.FindCase;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what a supervisor may know of a flag. */
@Component
@RequiredArgsConstructor
class FlagReader {
    private final Questions questions;
    private final FlagsAtWork flags;
    private final Clock clock;

    /** @throws Problem 404 where the case is not in sight */
    FlagShown of(Caller caller, CaseId caseId, String via) {
        CaseDetailView detail = detail(caller, caseId);
        Sight nobody = Eyes.noAnswers(caller);
        FindPerson who =
                new FindPerson(sight(caller), nobody, nobody, Eyes.of(caller).names(), detail.workerId());
        PersonView person = questions.one(who, PersonView.class);
        ZoneId zone = ZoneId.of(person.timezone());
        long days = Duration.between(detail.openedAt(), clock.instant()).toDays();
        return new FlagShown(
                person.workerId().toString(),
                Words.name(person.displayName(), person.workerId()),
                Moment.at(detail.openedAt(), zone),
                NextSteps.ask(questions, sight(caller), null).talk(days, false, true),
                work(caller, detail, via, zone),
                zone);
    }

    /** All of the case, for orders about it and not to be shown. @throws Problem 404 where it is not in sight */
    CaseDetailView detail(Caller caller, CaseId caseId) {
        CaseDetailView detail = questions.one(new FindCase(sight(caller), caseId), CaseDetailView.class);
        boolean passedOn = detail.queue().equals(CaseQueue.SUPERVISOR.text());
        if (detail.openedFor() == OpenedFor.SUPPORT_REQUESTED && !passedOn) {
            // Who asks for somebody need not ask past their supervisor.
            throw Problem.notFound();
        }
        return detail;
    }

    private @Nullable FlagWork work(Caller caller, CaseDetailView detail, String via, ZoneId zone) {
        return flags.mayWork(caller)
                ? flags.open(caller, detail.workerId()).stream()
                        .filter(open -> open.caseId().equals(detail.caseId()))
                        .findFirst()
                        .map(open -> flags.work(caller, open, via, zone))
                        .orElse(null)
                : null;
    }

    private static Sight sight(Caller caller) {
        return Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER);
    }
}

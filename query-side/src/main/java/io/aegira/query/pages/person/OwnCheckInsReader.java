package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.availability.ListDaysOfWorker;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.casework.ListCallsForSupport;
import io.aegira.query.casework.SupportCallView;
import io.aegira.query.checkin.FindHistorySpan;
import io.aegira.query.checkin.HistorySpanView;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.dashboards.Dashboards;
import io.aegira.query.organisation.FindMe;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.MeView;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.ListSignals;
import io.aegira.query.risk.SignalView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks, with a worker's own eyes alone, what they may see of themselves. */
@Component
@RequiredArgsConstructor
class OwnCheckInsReader {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration BACK = Duration.ofDays(14);
    private static final int CALLS_SHOWN = 3;
    private static final int LOOKS_SHOWN = 5;
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;
    private final PersonReader reader;
    private final Dashboards dashboards;
    private final Clock clock;
    private final OwnPasskeys passkeys;

    OwnCheckIns of(Caller caller, OwnAsked asked) {
        Sight self = Sight.of(caller, WORKER);
        Sight nobody = Eyes.noAnswers(caller);
        WorkerId id = caller.workerId();
        if (id == null) {
            throw Problem.notFound();
        }
        Eyes own = new Eyes(self, nobody, self, true);
        PersonView person = questions.one(new FindPerson(self, nobody, self, true, id), PersonView.class);
        ZoneId zone = ZoneId.of(person.timezone());
        Instant now = clock.instant();
        History history =
                History.of(questions.one(new FindHistorySpan(self, id, now), HistorySpanView.class), now, zone);
        Stay stay = Stay.until(asked.until() == null ? history.last() : asked.until(), asked.days(), zone);
        PersonFacts facts = reader.read(own, person, stay);
        PersonLayout layout = new PersonLayout(facts, history, Point.now(zone), NextSteps.BUILT_IN);
        return new OwnCheckIns(
                layout.unflagged(),
                today(self, id, zone, now),
                asked.isThanked(),
                OwnPrompts.of(prompts(self, now), now, zone, asked.sentPrompt()),
                layout.presence(),
                ChartsOfPerson.ofOneself(facts, usual(self, id, stay)),
                new OwnFlagLines(now, zone).of(dashboards.ownFlags(caller, id)),
                support(self, asked, zone),
                OwnLook.all(dashboards.ownLooks(caller, id, now.minus(BACK), null, LOOKS_SHOWN), zone),
                passkeys.of(caller, zone));
    }

    private OwnCheckIns.Support support(Sight self, OwnAsked asked, ZoneId zone) {
        List<OwnCheckIns.Call> calls = questions.many(new ListCallsForSupport(self), SupportCallView.class).stream()
                .limit(CALLS_SHOWN)
                .map(call -> new OwnCheckIns.Call(Moment.at(call.askedAt(), zone), words(call)))
                .toList();
        List<String> options = questions.one(new FindMe(self), MeView.class).supportOptions();
        return new OwnCheckIns.Support(asked.isHeard(), options, calls, UUID.randomUUID());
    }

    private static String words(SupportCallView call) {
        if (call.closedAt() != null) {
            return "Somebody took care of it.";
        }
        return call.seenAt() == null ? "It waits for somebody to take it." : "Somebody has seen it.";
    }

    private String today(Sight self, WorkerId id, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return questions.many(new ListDaysOfWorker(self, id, today, today, zone), WorkerDayView.class).stream()
                .findFirst()
                .filter(day -> !day.availability().isAvailable())
                .map(day -> "You are down as " + Words.availability(day.availability())
                        + " today. Nothing is expected of you.")
                .orElse("");
    }

    private List<PromptShown> prompts(Sight self, Instant now) {
        Period around = new Period(now.minus(BACK), now.plus(AHEAD));
        return questions.many(new ListPrompts(self, self, null, null, around, ALL), PromptShown.class);
    }

    /** For what was usual alone: a worker is told their own figures, and not how they were judged. */
    private List<SignalView> usual(Sight self, WorkerId id, Stay stay) {
        return questions.many(new ListSignals(self, id, stay.period(), true, ALL), SignalView.class);
    }
}

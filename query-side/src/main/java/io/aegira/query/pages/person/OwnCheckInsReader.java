package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.checkin.FindHistorySpan;
import io.aegira.query.checkin.HistorySpanView;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.FindMe;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.MeView;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks, with a worker's own eyes alone, what they may see of themselves. */
@Component
@RequiredArgsConstructor
class OwnCheckInsReader {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int WINDOWS_SHOWN = 3;

    private final Questions questions;
    private final PersonReader reader;
    private final Clock clock;

    OwnCheckIns of(Caller caller, @Nullable LocalDate until, int days) {
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
        Stay stay = Stay.until(until == null ? history.last() : until, days, zone);
        PersonFacts facts = reader.read(own, person, stay);
        PersonLayout layout = new PersonLayout(facts, history, Point.now(zone));
        return new OwnCheckIns(
                layout.unflagged(),
                next(self, now, zone),
                layout.presence(),
                ChartsOfPerson.ofOneself(facts),
                questions.one(new FindMe(self), MeView.class).supportOptions());
    }

    private List<OwnCheckIns.Window> next(Sight self, Instant now, ZoneId zone) {
        ListPrompts question = new ListPrompts(
                self,
                self,
                null,
                PromptStatus.SCHEDULED,
                new Period(now, now.plus(AHEAD)),
                Stretch.first(WINDOWS_SHOWN));
        return questions.many(question, PromptShown.class).stream()
                .map(prompt -> new OwnCheckIns.Window(
                        Words.promptKind(prompt.promptKind()),
                        Moment.at(prompt.opensAt(), zone),
                        Moment.at(prompt.closesAt(), zone)))
                .toList();
    }
}

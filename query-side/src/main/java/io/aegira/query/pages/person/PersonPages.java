package io.aegira.query.pages.person;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.checkin.FindHistorySpan;
import io.aegira.query.checkin.HistorySpanView;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Flags;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Questions;
import io.aegira.query.risk.EpisodeView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's page together for who reads it. Somebody whom the reader does not look after does not exist. */
@Component
@RequiredArgsConstructor
class PersonPages {
    private final Questions questions;
    private final PersonReader reader;
    private final TimelineReader timelines;
    private final Flags flags;
    private final Clock clock;

    PersonShown of(Caller caller, WorkerId workerId, Asked asked) {
        Eyes eyes = Eyes.of(caller);
        PersonView person = person(eyes, workerId);
        ZoneId zone = ZoneId.of(person.timezone());
        History history = history(eyes, person);
        Stay stay = asked.stay(history, zone);
        Point point = asked.point(zone);
        PersonLayout layout =
                new PersonLayout(reader.read(eyes, person, stay, point), history, point, steps(eyes, point.known()));
        TimelineReader.Part before = new TimelineReader.Part(stay.last().plusDays(1), history.first(), point);
        return person.reasonsMayBeKnown()
                ? layout.withReasons(flag(eyes, layout), timelines.of(caller, person, before))
                : layout.redacted(timelines.redacted(caller, person, before));
    }

    /** The stretch of the timeline that lies before a day. */
    Timeline<?> timeline(Caller caller, WorkerId workerId, LocalDate before, Asked asked) {
        Eyes eyes = Eyes.of(caller);
        PersonView person = person(eyes, workerId);
        TimelineReader.Part stretch = new TimelineReader.Part(
                before, history(eyes, person).first(), asked.point(ZoneId.of(person.timezone())));
        return person.reasonsMayBeKnown()
                ? timelines.of(caller, person, stretch)
                : timelines.redacted(caller, person, stretch);
    }

    private @Nullable FlagAsOf flag(Eyes eyes, PersonLayout layout) {
        Stay stay = layout.facts().stay();
        return layout.going()
                .filter(EpisodeView.class::isInstance)
                .map(EpisodeView.class::cast)
                .map(episode -> flags.asOf(
                        eyes, episode, stay.last(), stay.zone(), layout.point().known()))
                .orElse(null);
    }

    private NextSteps steps(Eyes eyes, @Nullable AsKnown known) {
        return NextSteps.ask(questions, eyes.people(), known == null ? null : known.knownAt());
    }

    private PersonView person(Eyes eyes, WorkerId workerId) {
        FindPerson question = new FindPerson(eyes.people(), eyes.reasons(), eyes.answers(), eyes.names(), workerId);
        return questions.one(question, PersonView.class);
    }

    private History history(Eyes eyes, PersonView person) {
        FindHistorySpan question = new FindHistorySpan(eyes.people(), person.workerId(), clock.instant());
        return History.of(
                questions.one(question, HistorySpanView.class), clock.instant(), ZoneId.of(person.timezone()));
    }
}

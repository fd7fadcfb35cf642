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

    /** @param until absent: the last day of the person's history, or today */
    PersonShown of(Caller caller, WorkerId workerId, @Nullable LocalDate until, int days) {
        Eyes eyes = Eyes.of(caller);
        PersonView person = person(eyes, workerId);
        ZoneId zone = ZoneId.of(person.timezone());
        History history = history(eyes, person);
        Stay stay = Stay.until(until == null ? history.last() : until, days, zone);
        PersonLayout layout = new PersonLayout(reader.read(eyes, person, stay), history);
        LocalDate before = stay.last().plusDays(1);
        return person.reasonsMayBeKnown()
                ? layout.withReasons(flag(eyes, layout), timelines.of(caller, person, before, history.first()))
                : layout.redacted(timelines.redacted(caller, person, before, history.first()));
    }

    /** The stretch of the timeline that lies before a day. */
    Timeline<?> timeline(Caller caller, WorkerId workerId, LocalDate before) {
        Eyes eyes = Eyes.of(caller);
        PersonView person = person(eyes, workerId);
        LocalDate first = history(eyes, person).first();
        return person.reasonsMayBeKnown()
                ? timelines.of(caller, person, before, first)
                : timelines.redacted(caller, person, before, first);
    }

    private @Nullable FlagAsOf flag(Eyes eyes, PersonLayout layout) {
        Stay stay = layout.facts().stay();
        return layout.going()
                .filter(EpisodeView.class::isInstance)
                .map(EpisodeView.class::cast)
                .map(episode -> flags.asOf(eyes, episode, stay.last(), stay.zone()))
                .orElse(null);
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

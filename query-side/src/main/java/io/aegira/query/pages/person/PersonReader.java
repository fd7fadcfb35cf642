package io.aegira.query.pages.person;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.availability.ListDaysOfWorker;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.ListSignals;
import io.aegira.query.risk.SignalView;
import io.aegira.query.risk.StandingFilter;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks what there is to know about a person and a stretch of time, as far as the reader's eyes reach. */
@Component
@RequiredArgsConstructor
class PersonReader {
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;

    PersonFacts read(Eyes eyes, PersonView person, Stay stay) {
        return new PersonFacts(
                person,
                stay,
                days(eyes, person, stay),
                prompts(eyes, person, stay),
                person.reasonsMayBeKnown() ? signals(eyes, person, stay.period()) : List.of(),
                episodes(eyes, person),
                questions.many(new ListForms(eyes.people()), FormVersion.class));
    }

    List<EpisodeShown> episodes(Eyes eyes, PersonView person) {
        ListEpisodes question = new ListEpisodes(
                eyes.people(),
                eyes.reasons(),
                person.workerId(),
                null,
                StandingFilter.SUPPORTED,
                Period.of(null, null),
                ALL);
        return questions.many(question, EpisodeShown.class);
    }

    List<SignalView> signals(Eyes eyes, PersonView person, Period period) {
        return questions.many(new ListSignals(eyes.reasons(), person.workerId(), period, true, ALL), SignalView.class);
    }

    List<PromptShown> prompts(Eyes eyes, PersonView person, Period period) {
        ListPrompts question = new ListPrompts(eyes.people(), eyes.answers(), person.workerId(), null, period, ALL);
        return questions.many(question, PromptShown.class);
    }

    private List<PromptShown> prompts(Eyes eyes, PersonView person, Stay stay) {
        return prompts(eyes, person, stay.period());
    }

    private List<WorkerDayView> days(Eyes eyes, PersonView person, Stay stay) {
        LocalDate first = Presence.firstDay(stay.last());
        ListDaysOfWorker question = new ListDaysOfWorker(
                eyes.people(),
                person.workerId(),
                first.isBefore(stay.first()) ? first : stay.first(),
                stay.last(),
                stay.zone());
        return questions.many(question, WorkerDayView.class);
    }
}

package io.aegira.query.pages.person;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.availability.ListDaysOfWorker;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.AsKnown;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what there is to know about a person and a stretch of time, as far as the reader's eyes reach. */
@Component
@RequiredArgsConstructor
class PersonReader {
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;

    /** As things stand. */
    PersonFacts read(Eyes eyes, PersonView person, Stay stay) {
        return read(eyes, person, stay, Point.now(stay.zone()));
    }

    PersonFacts read(Eyes eyes, PersonView person, Stay stay, Point point) {
        AsKnown known = point.known();
        return new PersonFacts(
                person,
                stay,
                days(eyes, person, stay, known),
                prompts(eyes, person, stay.period(), known),
                person.reasonsMayBeKnown() ? signals(eyes, person, stay.period(), known) : List.of(),
                episodes(eyes, person, known),
                questions.many(new ListForms(eyes.people()), FormVersion.class));
    }

    List<EpisodeShown> episodes(Eyes eyes, PersonView person, @Nullable AsKnown known) {
        ListEpisodes question = new ListEpisodes(
                eyes.people(),
                eyes.reasons(),
                person.workerId(),
                null,
                StandingFilter.SUPPORTED,
                Period.of(null, null),
                ALL);
        return questions.many(question.asKnown(known), EpisodeShown.class);
    }

    List<SignalView> signals(Eyes eyes, PersonView person, Period period, @Nullable AsKnown known) {
        ListSignals question = new ListSignals(eyes.reasons(), person.workerId(), period, true, ALL);
        return questions.many(question.asKnown(known), SignalView.class);
    }

    List<PromptShown> prompts(Eyes eyes, PersonView person, Period period, @Nullable AsKnown known) {
        ListPrompts question = new ListPrompts(eyes.people(), eyes.answers(), person.workerId(), null, period, ALL);
        return questions.many(question.asKnown(known), PromptShown.class);
    }

    private List<WorkerDayView> days(Eyes eyes, PersonView person, Stay stay, @Nullable AsKnown known) {
        LocalDate calendar = Presence.firstDay(stay.last());
        LocalDate first = calendar.isBefore(stay.first()) ? calendar : stay.first();
        if (known != null) {
            Period period = new Period(first.atStartOfDay(stay.zone()).toInstant(), stay.to());
            return DaysAsKnown.of(person.workerId(), prompts(eyes, person, period, known), first, stay);
        }
        ListDaysOfWorker question =
                new ListDaysOfWorker(eyes.people(), person.workerId(), first, stay.last(), stay.zone());
        return questions.many(question, WorkerDayView.class);
    }
}

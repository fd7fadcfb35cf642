package io.aegira.query.pages.person;

import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.pages.Words;
import io.aegira.query.risk.EpisodeShown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a person's page out. */
record PersonLayout(PersonFacts facts, History history, Point point, NextSteps steps) {
    private static final int REASONS_SHOWN = 6;

    RedactedPerson redacted(Timeline<TimelineEntry> timeline) {
        return new RedactedPerson(head(), nextStep(), presence(), timeline);
    }

    private String nextStep() {
        WorkerDayView today = facts.days().getLast();
        boolean missed = today.missed() > 0;
        String idle = missed ? steps.afterMiss() : "";
        return going().map(episode -> steps.talk(
                        ChronoUnit.DAYS.between(since(episode), facts.stay().last()), missed, today.expected() > 0))
                .orElse(idle);
    }

    private LocalDate since(EpisodeShown episode) {
        return LocalDate.ofInstant(episode.openedAt(), facts.stay().zone());
    }

    PersonWithReasons withReasons(@Nullable FlagAsOf flag, Timeline<TimelineEntryWithReasons> timeline) {
        return new PersonWithReasons(
                head(),
                flag == null ? "" : steps.of(flag.severity(), flag.episode().openedBy()),
                flag == null ? null : why(flag),
                ChartsOfPerson.of(facts),
                SignalsInWords.lines(facts.signals(), facts.stay().zone()),
                presence(),
                timeline);
    }

    /** The top of the page that a worker sees of themselves. */
    Head unflagged() {
        return head(null);
    }

    private Head head() {
        return head(flag());
    }

    private Head head(Head.@Nullable Flag flag) {
        PersonView person = facts.person();
        return new Head(
                person.workerId().toString(),
                Words.name(person.displayName(), person.workerId()),
                Stream.of(Optional.ofNullable(person.teamName()), Optional.ofNullable(person.siteName()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                person.active(),
                flag,
                Moment.of(facts.stay().last()),
                history.ways(facts.stay(), point),
                point.seen());
    }

    private Head.@Nullable Flag flag() {
        return going().map(this::since)
                .map(since -> new Head.Flag(
                        Moment.of(since), Words.lasting(since, facts.stay().last())))
                .orElse(null);
    }

    /** The episode that goes on at the end of the stretch. */
    Optional<EpisodeShown> going() {
        return facts.episodes().stream()
                .filter(episode -> episode.openedAt().isBefore(facts.stay().to()))
                .filter(episode -> episode.closedAt() == null
                        || !episode.closedAt().isBefore(facts.stay().to()))
                .reduce((earlier, later) -> later);
    }

    private static PersonWithReasons.Why why(FlagAsOf flag) {
        return new PersonWithReasons.Why(
                flag.severity().name().toLowerCase(Locale.ROOT),
                Words.severity(flag.severity()),
                Words.openedBy(flag.episode().openedBy()),
                flag.reasons().stream().limit(REASONS_SHOWN).toList(),
                Math.max(0, flag.reasons().size() - REASONS_SHOWN));
    }

    Presence presence() {
        LocalDate first = Presence.firstDay(facts.stay().last());
        return Presence.of(
                facts.days().stream().filter(day -> !day.day().isBefore(first)).toList());
    }
}

package io.aegira.query.pages.team;

import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Lays a day out: the flagged first, the gravest and longest of them on top, everybody else by name. */
record BoardLayout(DayFacts facts, BoardLinks links) {
    private static final int REASONS_SHOWN = 3;

    Board board(List<TeamView> teams, boolean anyHistory) {
        return new Board(
                Moment.inFull(facts.day()),
                links.days(facts.day()),
                teams.size() == 1 ? teams.getFirst().name() : "",
                links.teams(teams, facts.day()),
                summary(),
                flagged(),
                lines(day -> day.missed() > 0),
                lines(this::isExcused),
                lines(day -> day.answered() > 0),
                lines(day -> day.expected() > day.answered() + day.missed()),
                lines(day -> day.expected() == 0 && !isExcused(day)),
                anyHistory);
    }

    private Board.Summary summary() {
        int expected = facts.days().stream().mapToInt(WorkerDayView::expected).sum();
        int received = facts.days().stream().mapToInt(WorkerDayView::answered).sum();
        return new Board.Summary(
                Math.toIntExact(facts.days().stream()
                        .filter(day -> facts.episodes().containsKey(day.workerId()))
                        .count()),
                count(day -> day.missed() > 0),
                count(this::isExcused),
                count(day -> day.answered() > 0),
                expected,
                received,
                inWords(expected, received));
    }

    private static String inWords(int expected, int received) {
        if (expected == 0) {
            return "No check-in was expected on this day.";
        }
        return expected == received
                ? "Every expected check-in came in (" + expected + ")."
                : received + " of " + Words.count(expected, "expected check-in", "expected check-ins") + " came in.";
    }

    private int count(Predicate<WorkerDayView> is) {
        return Math.toIntExact(facts.days().stream().filter(is).count());
    }

    private boolean isExcused(WorkerDayView day) {
        return day.excused() > 0 || (day.expected() == 0 && !day.availability().isAvailable());
    }

    private List<FlaggedShown> flagged() {
        return facts.days().stream()
                .filter(day -> facts.episodes().containsKey(day.workerId()))
                .sorted(Comparator.comparing((WorkerDayView day) -> urgency(episode(day)))
                        .thenComparing(day -> episode(day).openedAt()))
                .map(this::flagged)
                .toList();
    }

    private EpisodeShown episode(WorkerDayView day) {
        return Objects.requireNonNull(facts.episodes().get(day.workerId()));
    }

    private int urgency(EpisodeShown episode) {
        return episode instanceof EpisodeView known ? -asOf(known).severity().ordinal() : 0;
    }

    private FlagAsOf asOf(EpisodeView episode) {
        FlagAsOf known = facts.flags().get(episode.workerId());
        return known == null ? new FlagAsOf(episode, List.of(), facts.zone(episode.workerId())) : known;
    }

    private FlaggedShown flagged(WorkerDayView day) {
        EpisodeShown episode = episode(day);
        return episode instanceof EpisodeView known
                ? withReasons(day, asOf(known))
                : flag(day, episode, talk(day, episode));
    }

    private String talk(WorkerDayView day, EpisodeShown episode) {
        LocalDate since = LocalDate.ofInstant(episode.openedAt(), facts.zone(day.workerId()));
        return facts.steps().talk(ChronoUnit.DAYS.between(since, facts.day()), day.missed() > 0, day.expected() > 0);
    }

    private FlaggedPerson flag(WorkerDayView day, EpisodeShown episode, String nextStep) {
        LocalDate since = LocalDate.ofInstant(episode.openedAt(), facts.zone(day.workerId()));
        return new FlaggedPerson(
                facts.person(day.workerId()),
                Moment.of(since),
                Words.lasting(since, facts.day()),
                DayInWords.today(day),
                nextStep,
                facts.work().get(day.workerId()));
    }

    private FlaggedPersonWithReasons withReasons(WorkerDayView day, FlagAsOf known) {
        EpisodeView episode = known.episode();
        return new FlaggedPersonWithReasons(
                flag(day, episode, facts.steps().of(known.severity(), episode.openedBy())),
                known.severity().name().toLowerCase(Locale.ROOT),
                Words.severity(known.severity()),
                Words.openedBy(episode.openedBy()),
                known.reasons().stream().limit(REASONS_SHOWN).toList(),
                Math.max(0, known.reasons().size() - REASONS_SHOWN));
    }

    private List<Board.Line> lines(Predicate<WorkerDayView> which) {
        return facts.days().stream()
                .filter(which)
                .map(day -> new Board.Line(
                        facts.person(day.workerId()),
                        note(day),
                        facts.episodes().containsKey(day.workerId())))
                .sorted(Comparator.comparing(line -> line.person().name(), NaturalOrder.OF_NAMES))
                .toList();
    }

    private String note(WorkerDayView day) {
        return isExcused(day)
                ? DayInWords.excuse(day, facts.excused().getOrDefault(day.workerId(), List.of()))
                : DayInWords.note(day);
    }
}

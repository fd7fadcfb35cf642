package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.FlagRemarkView;
import io.aegira.query.casework.IncidentView;
import io.aegira.query.casework.ListCases;
import io.aegira.query.casework.ListFlagRemarks;
import io.aegira.query.casework.ListIncidents;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened to a person backwards, a fortnight at a time, and further where a fortnight was quiet. */
@Component
@RequiredArgsConstructor
class TimelineReader {
    private static final int DAYS = 14;
    private static final int LONGEST_LOOK = 16 * DAYS;
    private static final Stretch ALL = Stretch.first(500);

    private final Questions questions;
    private final PersonReader reader;

    /**
     * Which part of the timeline is asked for.
     *
     * @param before the first day that is not told of
     * @param first of the history
     */
    record Part(LocalDate before, @Nullable LocalDate first, Point point) {}

    Timeline<TimelineEntryWithReasons> of(Caller caller, PersonView person, Part part) {
        LocalDate before = part.before();
        LocalDate first = part.first();
        ZoneId zone = ZoneId.of(person.timezone());
        for (int days = DAYS; ; days *= 2) {
            LocalDate from = before.minusDays(days);
            boolean begins = first == null || !from.isAfter(first);
            List<TimelineEntryWithReasons> told = told(caller, person, period(from, before, zone), part.point());
            if (!told.isEmpty() || begins || days >= LONGEST_LOOK) {
                return new Timeline<>(
                        person.workerId().toString(),
                        told,
                        begins ? null : from.toString(),
                        part.point().link());
            }
        }
    }

    /** The same for who may not know why. */
    Timeline<TimelineEntry> redacted(Caller caller, PersonView person, Part part) {
        Timeline<TimelineEntryWithReasons> told = of(caller, person, part);
        return new Timeline<>(
                told.personId(),
                told.entries().stream().map(TimelineEntryWithReasons::entry).toList(),
                told.earlier(),
                told.point());
    }

    private List<TimelineEntryWithReasons> told(Caller caller, PersonView person, Period period, Point point) {
        AsKnown known = point.known();
        Eyes eyes = Eyes.of(caller);
        Happenings happenings = new Happenings(period, point.zone());
        List<EpisodeShown> episodes = reader.episodes(eyes, person, known);
        happenings.prompts(reader.prompts(eyes, person, period, known));
        happenings.episodes(episodes);
        if (person.reasonsMayBeKnown()) {
            happenings.signals(reader.signals(eyes, person, period, known));
            happenings.cases(cases(caller, person, period, known));
            happenings.remarks(remarks(caller, person, episodes, known));
            happenings.incidents(incidents(caller, person, period, known));
        }
        return happenings.told();
    }

    private List<CaseShown> cases(Caller caller, PersonView person, Period period, @Nullable AsKnown known) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        return mayBeSeen(() -> questions.many(
                new ListCases(sight, sight, null, null, person.workerId(), period, ALL, known), CaseShown.class));
    }

    private List<FlagRemarkView> remarks(
            Caller caller, PersonView person, List<EpisodeShown> episodes, @Nullable AsKnown known) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        Sight notes = Sight.of(caller, CASE_MANAGER, AUDITOR);
        List<EpisodeId> about = episodes.stream().map(EpisodeShown::episodeId).toList();
        return mayBeSeen(() -> questions.many(
                new ListFlagRemarks(sight, notes, person.workerId(), about, known), FlagRemarkView.class));
    }

    private List<IncidentView> incidents(Caller caller, PersonView person, Period period, @Nullable AsKnown known) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        Sight notes = Sight.of(caller, CASE_MANAGER, AUDITOR);
        return mayBeSeen(() -> questions.many(
                new ListIncidents(sight, notes, person.workerId(), period, ALL, known), IncidentView.class));
    }

    /** A supervisor whose tenant lets them know reasons sees neither cases nor incidents. */
    private static <T> List<T> mayBeSeen(Supplier<List<T>> asked) {
        try {
            return asked.get();
        } catch (Problem none) {
            return List.of();
        }
    }

    private static Period period(LocalDate from, LocalDate before, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        return new Period(begin, before.atStartOfDay(zone).toInstant());
    }
}

package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.casework.CaseIds;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.FindCase;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.risk.EpisodeShown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened to a person backwards, a fortnight at a time, and further where a fortnight was quiet. */
@Component
@RequiredArgsConstructor
class TimelineReader {
    private static final int DAYS = 14;
    private static final int LONGEST_LOOK = 16 * DAYS;

    private final Questions questions;
    private final PersonReader reader;

    /**
     * Which stretch of the timeline is asked for.
     *
     * @param before the first day that is not told of
     * @param first of the history
     */
    record Stretch(LocalDate before, @Nullable LocalDate first, Point point) {}

    Timeline<TimelineEntryWithReasons> of(Caller caller, PersonView person, Stretch stretch) {
        LocalDate before = stretch.before();
        LocalDate first = stretch.first();
        ZoneId zone = ZoneId.of(person.timezone());
        for (int days = DAYS; ; days *= 2) {
            LocalDate from = before.minusDays(days);
            boolean begins = first == null || !from.isAfter(first);
            List<TimelineEntryWithReasons> told = told(caller, person, period(from, before, zone), stretch.point());
            if (!told.isEmpty() || begins || days >= LONGEST_LOOK) {
                return new Timeline<>(
                        person.workerId().toString(),
                        told,
                        begins ? null : from.toString(),
                        stretch.point().link());
            }
        }
    }

    /** The same for who may not know why. */
    Timeline<TimelineEntry> redacted(Caller caller, PersonView person, Stretch stretch) {
        Timeline<TimelineEntryWithReasons> told = of(caller, person, stretch);
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
            episodes.forEach(episode -> caseOf(caller, episode, known).ifPresent(happenings::caseOpened));
        }
        return happenings.told();
    }

    private Optional<CaseDetailView> caseOf(Caller caller, EpisodeShown episode, @Nullable AsKnown known) {
        try {
            Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
            FindCase question = new FindCase(sight, CaseIds.caseId(episode.episodeId())).asKnown(known);
            return Optional.of(questions.one(question, CaseDetailView.class));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private static Period period(LocalDate from, LocalDate before, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        return new Period(begin, before.atStartOfDay(zone).toInstant());
    }
}

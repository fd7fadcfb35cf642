package io.aegira.query.pages.roster;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.roster.FindShift;
import io.aegira.query.roster.ShiftView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks about one worker's week, for who changes it. */
@Component
@RequiredArgsConstructor
class PersonWeeks {
    private final Questions questions;
    private final WeekReader weeks;
    private final Clock clock;

    /** @param day any of the week; absent: today @throws Problem 404 for nobody, or somebody of another organisation */
    PersonWeek of(Caller caller, WorkerId worker, @Nullable LocalDate day, String done) {
        PersonView person = person(caller, worker);
        ZoneId zone = ZoneId.of(person.timezone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Week week = Week.of(day == null ? today : day, zone);
        WeekFacts facts = weeks.read(all(caller), Eyes.noAnswers(caller), List.of(worker), week);
        return new PersonWeek(
                facts.row(worker, Words.name(person.displayName(), worker)),
                place(person),
                week.links(today),
                UUID.randomUUID().toString(),
                Map.of(),
                "",
                "",
                done);
    }

    PersonView person(Caller caller, WorkerId worker) {
        Sight nobody = Eyes.noAnswers(caller);
        return questions.one(new FindPerson(all(caller), nobody, nobody, true, worker), PersonView.class);
    }

    /** Where a new shift is. */
    Optional<TeamView> team(Caller caller, PersonView person) {
        return questions.many(new ListTeams(all(caller)), TeamView.class).stream()
                .filter(team -> team.teamId().equals(person.teamId()))
                .findFirst();
    }

    /** One that stands; what was taken off, or is somebody else's, is none. */
    Optional<ShiftView> shift(Caller caller, WorkerId worker, ShiftId shift) {
        return questions.many(new FindShift(all(caller), worker, shift), ShiftView.class).stream()
                .findFirst();
    }

    private static Sight all(Caller caller) {
        return Sight.of(caller, ORG_ADMIN);
    }

    private static String place(PersonView person) {
        return person.teamId() == null
                ? ""
                : Stream.of(person.teamName(), person.siteName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}

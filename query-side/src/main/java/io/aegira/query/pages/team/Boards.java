package io.aegira.query.pages.team;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.checkin.FindHistorySpan;
import io.aegira.query.checkin.HistorySpanView;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a day's page together: which day, whose, and what it shows. */
@Component
@RequiredArgsConstructor
class Boards {
    private final Questions questions;
    private final DayReader reader;
    private final Clock clock;

    /** @param wanted absent: the last day of the history, or today @param chosen absent: all, or the first of many */
    Board of(Caller caller, @Nullable LocalDate wanted, @Nullable TeamId chosen) {
        Instant now = clock.instant();
        Eyes eyes = Eyes.of(caller);
        ZoneId zone = ZoneId.of(
                questions.one(new FindTenant(eyes.people()), TenantView.class).timezone());
        HistorySpanView span = questions.one(new FindHistorySpan(eyes.people(), null, now), HistorySpanView.class);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate last = span.last() == null ? today : LocalDate.ofInstant(span.last(), zone);
        LocalDate first = span.first() == null ? last : LocalDate.ofInstant(span.first(), zone);
        LocalDate day = wanted == null ? last : wanted;
        List<TeamView> teams =
                questions.many(new ListTeams(Sight.of(caller, SUPERVISOR, HSE, AUDITOR)), TeamView.class);
        if (chosen != null && teams.stream().noneMatch(known -> known.teamId().equals(chosen))) {
            throw Problem.notFound();
        }
        @Nullable TeamId team = chosen == null ? BoardLinks.unlessChosen(teams) : chosen;
        DayFacts facts = reader.read(caller, day, zone, teams, team);
        BoardLayout layout = new BoardLayout(facts, new BoardLinks(team, first, last, today));
        return layout.board(teams, span.last() != null);
    }
}

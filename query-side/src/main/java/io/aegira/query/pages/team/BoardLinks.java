package io.aegira.query.pages.team;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.organisation.TeamView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one can go from a day. @param first of the history; {@code last} likewise */
record BoardLinks(@Nullable TeamId team, LocalDate first, LocalDate last, LocalDate today) {
    private static final int DAYS_UNTIL_HISTORY = 7;
    private static final int TEAMS_ON_ONE_PAGE = 8;

    /** Whom a page shows whose reader has not chosen: everybody, or where that would be too many, the first team. */
    static @Nullable TeamId unlessChosen(List<TeamView> teams) {
        return fitOnOnePage(teams) ? null : teams.getFirst().teamId();
    }

    private static boolean fitOnOnePage(List<TeamView> teams) {
        return teams.size() <= TEAMS_ON_ONE_PAGE;
    }

    Board.Days days(LocalDate day) {
        // Of a history that has ended long ago nobody wants to walk through the empty years since.
        LocalDate end = last.plusDays(DAYS_UNTIL_HISTORY).isBefore(today) ? last : today;
        return new Board.Days(
                day.toString(),
                first.toString(),
                end.toString(),
                day.isAfter(first) ? link(day.minusDays(1), team) : null,
                day.isBefore(end) ? link(day.plusDays(1), team) : null,
                day.equals(last) ? null : link(last, team));
    }

    /** Nothing to choose from where there is but one team. */
    List<Board.TeamChoice> teams(List<TeamView> teams, LocalDate day) {
        if (teams.size() < 2) {
            return List.of();
        }
        List<Board.TeamChoice> choices = new ArrayList<>();
        if (fitOnOnePage(teams)) {
            choices.add(new Board.TeamChoice("All teams", null, link(day, null), team == null));
        }
        for (TeamView one : teams) {
            choices.add(new Board.TeamChoice(
                    one.name(),
                    one.teamId().toString(),
                    link(day, one.teamId()),
                    one.teamId().equals(team)));
        }
        return choices;
    }

    private static String link(LocalDate day, @Nullable TeamId team) {
        return "?day=" + day + (team == null ? "" : "&team=" + team);
    }
}

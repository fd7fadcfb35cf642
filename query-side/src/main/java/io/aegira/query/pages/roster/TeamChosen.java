package io.aegira.query.pages.roster;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.TeamView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The team whose roster is shown, among those that the reader sees. @param team absent where there is none to see */
record TeamChosen(List<TeamView> teams, @Nullable TeamView team) {
    /** @param wanted absent: the first @throws Problem 404 for one that the reader does not see */
    static TeamChosen of(List<TeamView> teams, @Nullable TeamId wanted) {
        if (wanted == null) {
            return new TeamChosen(teams, teams.isEmpty() ? null : teams.getFirst());
        }
        return new TeamChosen(
                teams,
                teams.stream()
                        .filter(known -> known.teamId().equals(wanted))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    String place() {
        return team == null ? "" : words(team);
    }

    String id() {
        return team == null ? "" : team.teamId().toString();
    }

    List<RosterShown.TeamChoice> choices() {
        return teams.stream()
                .map(one -> new RosterShown.TeamChoice(one.teamId().toString(), words(one), one.equals(team)))
                .toList();
    }

    private static String words(TeamView team) {
        return team.name() + ", " + team.siteName();
    }
}

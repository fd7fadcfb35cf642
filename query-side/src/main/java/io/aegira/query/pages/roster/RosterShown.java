package io.aegira.query.pages.roster;

import io.aegira.query.pages.Moment;
import io.aegira.query.pages.QueryString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team's week.
 *
 * @param place team and site, in words
 * @param team whose it is; empty: nobody's, or of one worker alone
 * @param teams to choose from
 * @param quiet where nobody is meant to work in that week; absent where somebody is
 * @param ended whether it is shown because nothing is planned after it
 * @param changes whether the reader may change it
 * @param next where the workers go on; absent at the end
 */
public record RosterShown(
        String place,
        String team,
        List<TeamChoice> teams,
        WeekLinks week,
        List<Moment> days,
        List<RowShown> rows,
        @Nullable QuietWeek quiet,
        boolean ended,
        boolean changes,
        @Nullable String next) {
    /** Query string of another week of the same team. */
    public String of(String monday) {
        return QueryString.of("team", team, "day", monday);
    }

    /** Whether there is nothing to say of anybody. */
    public boolean isBare() {
        return quiet != null
                && rows.stream().allMatch(row -> row.days().stream().allMatch(DayShown::isEmpty));
    }

    /** A team. @param chosen whether it is shown */
    public record TeamChoice(String id, String name, boolean chosen) {}
}

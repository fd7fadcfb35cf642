package io.aegira.query.pages.team;

import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on one page. Somebody may stand in several lists: flagged and missed, for instance.
 *
 * @param people whom the page is about, in words
 * @param open windows that are still open or to come
 * @param off of whom nothing was expected
 * @param anyHistory whether there is any day to look at
 */
record Board(
        Moment day,
        Days days,
        String people,
        List<TeamChoice> teams,
        Summary summary,
        List<FlaggedShown> flagged,
        List<Line> missed,
        List<Line> excused,
        List<Line> answered,
        List<Line> open,
        List<Line> off,
        boolean anyHistory) {

    /** The ways to other days; absent where the history ends. Query strings of this page. */
    record Days(
            String chosen,
            String earliest,
            String latest,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {}

    /** A team to look at alone, or all of them. @param id absent for all; @param link query string */
    record TeamChoice(String name, @Nullable String id, String link, boolean chosen) {}

    /** The day in numbers and one sentence about compliance. @param expected check-ins */
    record Summary(int flagged, int missed, int excused, int answered, int expected, int received, String inWords) {}

    /** Somebody in a list. @param note what is special about them today; empty for nothing */
    record Line(Person person, String note, boolean flagged) {}

    /** @param team absent when all are of one team */
    record Person(String id, String name, @Nullable String team) {}
}

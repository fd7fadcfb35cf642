package io.aegira.query.pages.trends;

import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Episodes that go on at a day, and how things ran until then.
 *
 * @param lines the longest-lasting first
 * @param more query string of the next ones; absent where there are no more
 */
public record EpisodesShown(
        Moment day,
        String chosen,
        List<WindowChoice> lengths,
        List<TeamFigures> teams,
        List<Line> lines,
        @Nullable String more,
        CaseworkShown casework,
        List<WeekChart> charts,
        WeekTable table,
        List<String> ticks) {

    /** How many of which severity. @param place site and team */
    public record TeamFigures(String place, String high, String medium, String compliance) {}

    /**
     * An episode.
     *
     * @param severity for the colour; {@code severityInWords} as text
     * @param caseId absent: there is none
     */
    public record Line(
            String personId,
            String name,
            String place,
            String severity,
            String severityInWords,
            Moment since,
            String lasting,
            String openedBy,
            List<String> reasons,
            @Nullable String caseId) {}
}

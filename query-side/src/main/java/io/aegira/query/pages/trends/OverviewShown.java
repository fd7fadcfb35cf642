package io.aegira.query.pages.trends;

import io.aegira.query.pages.Moment;
import java.util.List;

/** The whole at a glance: the weeks of a window, beside as many before them. */
public record OverviewShown(
        Moment from,
        Moment to,
        String chosen,
        List<WindowChoice> lengths,
        List<Tile> tiles,
        List<EpisodesShown.TeamFigures> teams,
        CaseworkShown casework,
        List<WeekChart> charts,
        WeekTable table,
        List<String> ticks) {

    /** @param sign decides the colour @param before the same of the weeks before, in words */
    public record Tile(String sign, String number, String label, String before) {}
}

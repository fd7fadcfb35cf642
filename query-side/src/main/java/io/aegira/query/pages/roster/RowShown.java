package io.aegira.query.pages.roster;

import java.util.List;

/** A worker's week. */
public record RowShown(String id, String name, List<DayShown> days) {
    /** Every shift of the week. */
    public List<ShiftShown> shifts() {
        return days.stream().flatMap(day -> day.shifts().stream()).toList();
    }
}

package io.aegira.query.pages.roster;

import io.aegira.query.pages.Moment;
import java.util.List;

/** A worker's day. @param away in words */
public record DayShown(Moment day, List<ShiftShown> shifts, List<String> away) {
    public boolean isEmpty() {
        return shifts.isEmpty() && away.isEmpty();
    }
}

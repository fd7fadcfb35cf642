package io.aegira.query.pages.roster;

import io.aegira.query.roster.ShiftsAround;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of some workers of a team.
 *
 * @param around what lies next to it; absent where somebody is meant to work in it
 */
record TeamWeek(Week week, List<RowShown> rows, @Nullable ShiftsAround around) {
    /** The last one with shifts, where this one is past all of them. @return absent where it is not, or where there are none at all */
    @Nullable
    Week last() {
        return around == null || around.before() == null || around.after() != null
                ? null
                : Week.of(around.before(), week.zone());
    }

    @Nullable
    QuietWeek quiet() {
        return around == null ? null : QuietWeek.of(around, week.zone());
    }
}

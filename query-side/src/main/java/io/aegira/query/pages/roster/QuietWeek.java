package io.aegira.query.pages.roster;

import io.aegira.query.roster.ShiftsAround;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A week without any shift, and the nearest ones with some.
 *
 * @param earlier absent where there never was one
 * @param later absent where none is to come
 */
public record QuietWeek(@Nullable Near earlier, @Nullable Near later) {
    /** A week by its Monday. @param words for people */
    public record Near(String monday, String words) {}

    static QuietWeek of(ShiftsAround around, ZoneId zone) {
        return new QuietWeek(near(around.before(), zone), near(around.after(), zone));
    }

    /** What is said of it, where it is bare. */
    public String words() {
        return earlier == null && later == null
                ? "Nothing has ever been planned for this team."
                : later == null ? "Nothing is planned after it, either." : "Something is planned later.";
    }

    private static @Nullable Near near(@Nullable Instant shift, ZoneId zone) {
        if (shift == null) {
            return null;
        }
        Week week = Week.of(shift, zone);
        return new Near(week.monday().toString(), week.words());
    }
}

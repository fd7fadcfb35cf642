package io.aegira.query.pages.administration;

import io.aegira.kernel.message.Actor;
import io.aegira.query.organisation.settings.SettingView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.QueryString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is as it is, and by whom.
 *
 * @param version 0: nobody has chosen it
 * @param trail address of what is on record about that; empty: nothing is
 * @param setIn the event that says so; empty: none does, or it does not matter
 */
record Standing(int version, String words, String trail, String setIn) {
    static final Standing BUILT_IN = new Standing(0, "As it is built in: nobody has changed it yet.", "", "");

    /** Of what every organisation has. */
    static final Standing ALWAYS = new Standing(1, "Built in.", "", "");

    /** Of what was chosen before it was kept who did. */
    static final Standing LONG_AGO = new Standing(1, "Published; views built before do not tell by whom.", "", "");

    static Standing of(SettingView setting, ZoneId zone) {
        return of(setting.version(), setting.setAt(), setting.setBy(), zone).in(setting.setIn());
    }

    /** @param by absent: it came with a file */
    static Standing of(int version, Instant at, @Nullable String by, ZoneId zone) {
        String somebody = by == null || by.equals(Actor.AEGIRA.id()) ? "" : by;
        String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        return new Standing(
                version,
                "Version " + version + ", set by " + (somebody.isEmpty() ? "an import" : somebody) + " on "
                        + Moment.at(at, zone).words() + ".",
                "/audit" + QueryString.of("who", somebody, "from", day, "to", day),
                "");
    }

    private Standing in(UUID event) {
        return new Standing(version, words, trail, event.toString());
    }
}

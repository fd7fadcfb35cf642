package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluated prompt's shift says about the worker's load.
 *
 * @param consecutiveDays days in a row on which a shift starts, ending with this one's; a day counts once
 * @param previousEnd latest end of another shift at or before this start; absent when none has ended by then
 */
record ShiftContext(
        ShiftFact shift, int consecutiveDays, @Nullable Instant previousEnd) {
    static final String[] NAMES = {"shift_length_hours", "consecutive_shifts", "night_shift", "hours_since_last_shift"};

    private static final Duration A_NIGHT = Duration.ofHours(3);
    private static final double MICROS_OF_AN_HOUR = 3600e6;

    void addTo(Features features) {
        features.put("shift_length_hours", hours(shift.start(), shift.end()));
        features.put("consecutive_shifts", consecutiveDays);
        features.put("night_shift", isNight() ? 1 : 0);
        if (previousEnd == null) {
            features.lack("no earlier shift has ended", "hours_since_last_shift");
        } else {
            features.put("hours_since_last_shift", hours(previousEnd, shift.start()));
        }
    }

    private boolean isNight() {
        Duration night =
                NightHours.within(shift.start(), shift.end(), shift.zone().getRules());
        return night.compareTo(A_NIGHT) >= 0;
    }

    private static double hours(Instant from, Instant to) {
        return ChronoUnit.MICROS.between(from, to) / MICROS_OF_AN_HOUR;
    }
}

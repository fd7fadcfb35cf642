package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** How much elapsed time of a span lies between 22:00 and 06:00 local time (features_v1, night_shift). */
final class NightHours {
    private static final LocalTime DUSK = LocalTime.of(22, 0);
    private static final LocalTime DAWN = LocalTime.of(6, 0);

    private NightHours() {}

    static Duration within(Instant start, Instant end, ZoneRules zone) {
        Duration night = Duration.ZERO;
        // Between two changes of the clocks local time runs like elapsed time, so each stretch is measured on its own.
        for (Instant from = start; from.isBefore(end); ) {
            ZoneOffsetTransition change = zone.nextTransition(from);
            Instant to = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
            ZoneOffset offset = zone.getOffset(from);
            night = night.plus(within(LocalDateTime.ofInstant(from, offset), LocalDateTime.ofInstant(to, offset)));
            from = to;
        }
        return night;
    }

    private static Duration within(LocalDateTime from, LocalDateTime to) {
        Duration night = Duration.ZERO;
        LocalDate last = to.toLocalDate();
        for (LocalDate day = from.toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDateTime begins = later(from, day.atTime(DUSK));
            LocalDateTime ends = earlier(to, day.plusDays(1).atTime(DAWN));
            if (begins.isBefore(ends)) {
                night = night.plus(Duration.between(begins, ends));
            }
        }
        return night;
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}

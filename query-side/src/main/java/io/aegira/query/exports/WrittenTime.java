package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes instants as {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} does, which takes longer than all the rest of an event. */
final class WrittenTime {
    private static final long MICROS = 1_000_000;
    private static final int A_DAY = 24 * 60 * 60;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private WrittenTime() {}

    /** @param micros since 2000, as PostgreSQL counts @param offset in seconds */
    static void add(Utf8 out, long micros, int offset) {
        long second = Math.floorDiv(micros, MICROS) + offset;
        LocalDate date = LocalDate.ofEpochDay(EPOCH_DAY + Math.floorDiv(second, A_DAY));
        if (date.getYear() < 0 || date.getYear() > 9999) {
            add(out, EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.ofTotalSeconds(offset)));
            return;
        }
        out.addDigits(date.getYear(), 4).add('-').addDigits(date.getMonthValue(), 2);
        out.add('-').addDigits(date.getDayOfMonth(), 2).add('T');
        addTime(out, Math.floorMod(second, A_DAY));
        addFraction(out, (int) Math.floorMod(micros, MICROS));
        if (offset == 0) {
            out.add('Z');
        } else {
            out.add(offset < 0 ? '-' : '+');
            addOffset(out, Math.abs(offset));
        }
    }

    static void add(Utf8 out, OffsetDateTime time) {
        out.add(Utf8.ascii(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
    }

    private static void addTime(Utf8 out, int seconds) {
        out.addDigits(seconds / 3600, 2).add(':').addDigits(seconds / 60 % 60, 2);
        out.add(':').addDigits(seconds % 60, 2);
    }

    private static void addOffset(Utf8 out, int seconds) {
        out.addDigits(seconds / 3600, 2).add(':').addDigits(seconds / 60 % 60, 2);
        if (seconds % 60 != 0) {
            out.add(':').addDigits(seconds % 60, 2);
        }
    }

    private static void addFraction(Utf8 out, int micros) {
        if (micros != 0) {
            int digits = 6;
            int rest = micros;
            while (rest % 10 == 0) {
                rest /= 10;
                digits--;
            }
            out.add('.').addDigits(rest, digits);
        }
    }
}

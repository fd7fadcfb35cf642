package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.logfile.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesAreWrittenTest {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long ABOUT_9000_YEARS = 9_000L * 366 * 86_400 * 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T05:40:00Z, 0, 2026-02-12T05:40:00Z",
        "2026-02-11T21:40:00Z, 28800, 2026-02-12T05:40:00+08:00",
        "1999-12-31T23:59:59.999999Z, -12600, 1999-12-31T20:29:59.999999-03:30",
        "2024-02-29T12:00:00.100Z, 1, 2024-02-29T12:00:01.1+00:00:01",
        "0000-01-01T00:00:00Z, 0, 0000-01-01T00:00:00Z",
        "-0001-12-31T23:00:00Z, 0, -0001-12-31T23:00:00Z",
        "+10000-01-01T00:00:00Z, 0, +10000-01-01T00:00:00Z"
    })
    void with_seconds_and_offset(String instant, int offset, String written) {
        assertThat(written(ChronoUnit.MICROS.between(EPOCH, Instant.parse(instant)), offset))
                .isEqualTo(written);
    }

    @Test
    void as_they_always_were() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            long micros = random.nextLong(-ABOUT_9000_YEARS / 4, ABOUT_9000_YEARS);
            int offset = random.nextInt(-18 * 3600, 18 * 3600 + 1);
            assertThat(written(micros, offset))
                    .as("seed " + seed)
                    .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.ofTotalSeconds(offset))));
        }
    }

    private static String written(long micros, int offset) {
        Utf8 out = new Utf8(0);
        WrittenTime.add(out, micros, offset);
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }
}

package io.aegira.kernel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextsAreReadAsJavaReadsThemTest {
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?([Zz]|[-+]\\d\\d:\\d\\d)");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final String[] TIMES = {
        "2026-02-12T07:05:00+01:00",
        "2024-02-29T23:59:59.123456789-18:00",
        "0000-12-31T00:00Z",
        "1999-01-01t00:00:00.5z",
        "2026-10-25T02:30-00:00"
    };
    private static final String OTHER = "0123456789:.-+TZtz ";
    private static final int CASES = 200_000;

    @Test
    void a_time_that_differs_in_a_character_or_two() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int times = 0;
        for (int i = 0; i < CASES; i++) {
            String text = changed(TIMES[random.nextInt(TIMES.length)], OTHER, random);
            OffsetDateTime expected = TIME.matcher(text).matches() ? parsed(text) : null;
            assertThat(read(text)).as("seed %d, %s", seed, text).isEqualTo(expected);
            times += expected == null ? 0 : 1;
        }
        assertThat(times).as("seed %d", seed).isBetween(CASES / 100, CASES - CASES / 100);
    }

    @Test
    void an_id_that_differs_in_a_character_or_two() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int ids = 0;
        for (int i = 0; i < CASES; i++) {
            UUID some = new UUID(random.nextLong(), random.nextLong());
            String text = changed(
                    random.nextBoolean() ? some.toString() : some.toString().toUpperCase(Locale.ROOT),
                    "0123456789abcdefABCDEFgG-",
                    random);
            UUID expected = ID.matcher(text).matches() ? UUID.fromString(text) : null;
            assertThat(TextForms.id(text)).as("seed %d, %s", seed, text).isEqualTo(expected);
            ids += expected == null ? 0 : 1;
        }
        assertThat(ids).as("seed %d", seed).isBetween(CASES / 100, CASES - CASES / 100);
    }

    private static @Nullable OffsetDateTime read(String text) {
        try {
            return TextForms.time(text);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime parsed(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static String changed(String text, String by, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(8)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, by.charAt(random.nextInt(by.length())));
                default -> changed.setCharAt(at, by.charAt(random.nextInt(by.length())));
            }
        }
        return changed.toString();
    }
}

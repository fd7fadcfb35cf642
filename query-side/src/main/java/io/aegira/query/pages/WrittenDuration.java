package io.aegira.query.pages;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long something is, as people write it: {@code 30m}, {@code 1d 12h}, {@code -45m}. A day has 24 hours. */
public final class WrittenDuration {
    private static final Pattern WHOLE = Pattern.compile("(?<sign>-?)(\\s*\\d{1,6}\\s*[dhms])+");
    private static final Pattern PART = Pattern.compile("(\\d+)\\s*([dhms])");

    private WrittenDuration() {}

    /** @throws IllegalArgumentException where it is none */
    public static Duration of(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException("no duration");
        }
        Duration sum = PART.matcher(text)
                .results()
                .map(part -> part(Long.parseLong(part.group(1)), part.group(2).charAt(0)))
                .reduce(Duration.ZERO, Duration::plus);
        return whole.group("sign").isEmpty() ? sum : sum.negated();
    }

    /** What {@link #of} reads as the same; a fraction of a second is left out. Empty for none. */
    public static String text(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        Duration length = duration.abs();
        StringBuilder text = new StringBuilder();
        append(text, length.toDaysPart(), 'd');
        append(text, length.toHoursPart(), 'h');
        append(text, length.toMinutesPart(), 'm');
        append(text, length.toSecondsPart(), 's');
        return (duration.isNegative() ? "-" : "") + (text.isEmpty() ? "0m" : text);
    }

    private static void append(StringBuilder text, long number, char unit) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
        }
    }

    private static Duration part(long number, char unit) {
        return switch (unit) {
            case 'd' -> Duration.ofDays(number);
            case 'h' -> Duration.ofHours(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }
}

package io.aegira.platform.limits;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many in a period, and so many at once after a rest. In settings {@code 2000/s burst 4000} or {@code 10/min burst 20}.
 *
 * @param tokens at least 1
 * @param burst at least 1
 */
record Rate(long tokens, Duration period, long burst) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})/(s|min) burst ([1-9][0-9]{0,8})");

    /** @throws IllegalArgumentException when it is written otherwise */
    public static Rate valueOf(String written) {
        Matcher rate = WRITTEN.matcher(written);
        if (!rate.matches()) {
            throw new IllegalArgumentException("must be such as \"2000/s burst 4000\" or \"10/min burst 20\"");
        }
        Duration period = rate.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return new Rate(Long.parseLong(rate.group(1)), period, Long.parseLong(rate.group(3)));
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(burst).refillGreedy(tokens, period).build();
    }

    /** How long one takes to come back. */
    Duration each() {
        return period.dividedBy(tokens);
    }
}

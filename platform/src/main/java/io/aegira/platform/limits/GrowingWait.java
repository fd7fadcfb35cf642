package io.aegira.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * An allowance whose wait doubles each time that it is found used up, until it has been left alone for long enough to be whole again.
 * Who asks while they are to wait does not wait longer for it.
 */
final class GrowingWait implements Allowance {
    private static final int DOUBLED_AT_MOST = 20;

    private final Rate rate;
    private final TimeMeter time;
    private final Duration longest;
    private final Bucket bucket;
    private long nextAtNanos;
    private int refusals;

    GrowingWait(Rate rate, Duration longest, TimeMeter time) {
        this.rate = rate;
        this.longest = longest;
        this.time = time;
        this.bucket = Allowance.bucket(rate, time);
        this.nextAtNanos = time.currentTimeNanos();
    }

    @Override
    public synchronized Duration take() {
        long nanosLeft = nextAtNanos - time.currentTimeNanos();
        if (nanosLeft > 0) {
            return Duration.ofNanos(nanosLeft);
        }
        if (bucket.getAvailableTokens() >= rate.burst()) {
            refusals = 0;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : refuse(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Duration refuse(Duration untilNext) {
        Duration grown = rate.each().multipliedBy(1L << Math.min(refusals, DOUBLED_AT_MOST));
        Duration wait = grown.compareTo(longest) < 0 ? grown : longest;
        refusals++;
        if (wait.compareTo(untilNext) <= 0) {
            wait = untilNext;
        } else {
            owe(wait.minus(untilNext));
        }
        nextAtNanos = time.currentTimeNanos() + wait.toNanos();
        return wait;
    }

    /** Otherwise a long wait would fill the bucket, and be rewarded with a burst. */
    private void owe(Duration time) {
        long tokens = time.dividedBy(rate.each());
        if (tokens > 0) {
            bucket.consumeIgnoringRateLimits(tokens);
        }
    }
}

package io.aegira.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What somebody may still do. */
@FunctionalInterface
interface Allowance {
    /** Takes one. @return zero, or how long to wait before there is one again; then none was taken */
    Duration take();

    static Allowance steady(Rate rate, TimeMeter time) {
        Bucket bucket = bucket(rate, time);
        return () -> Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    static Bucket bucket(Rate rate, TimeMeter time) {
        return Bucket.builder()
                .addLimit(rate.bandwidth())
                .withCustomTimePrecision(time)
                .build();
    }
}

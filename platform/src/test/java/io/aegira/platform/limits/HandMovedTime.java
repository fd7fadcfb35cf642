package io.aegira.platform.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Stands still until it is moved. */
final class HandMovedTime implements TimeMeter {
    private long nanos = 1_000;

    void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}

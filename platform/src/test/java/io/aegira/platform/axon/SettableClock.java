package io.aegira.platform.axon;

import io.aegira.kernel.eventlog.Nordwind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Six o'clock on that morning until somebody says otherwise. */
final class SettableClock extends Clock {
    private volatile Instant now = Nordwind.instant("06:00");

    void itIs(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for a zone");
    }
}

package io.aegira.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/**
 * The provider's keys, for a quarter of a minute: one that it has removed counts no more after that. While it cannot be reached, the
 * last ones serve on, for as long as its other words do.
 */
final class ProvidersKeys extends ConcurrentMapCache {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Duration grace;
    private final Clock clock;
    private Instant fetchedAt = Instant.MIN;
    private Instant dueAt = Instant.MIN;

    ProvidersKeys(Duration grace, Clock clock) {
        super("keys of the provider");
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public synchronized <T> @Nullable T get(Object key, Callable<T> fetch) {
        Instant now = clock.instant();
        if (now.isBefore(fetchedAt) || !now.isBefore(dueAt)) {
            fetch(key, fetch, now);
        }
        return super.get(key, fetch);
    }

    private <T> void fetch(Object key, Callable<T> fetch, Instant now) {
        try {
            put(key, fetch.call());
            fetchedAt = now;
        } catch (Exception unreachable) {
            if (lookup(key) == null || !now.isBefore(fetchedAt.plus(grace))) {
                throw new ValueRetrievalException(key, fetch, unreachable);
            }
        }
        dueAt = now.plus(FRESH);
    }

    /** A key is asked for that is not among them. They go on to serve for the others if no newer ones can be had. */
    @Override
    public synchronized boolean invalidate() {
        dueAt = Instant.MIN;
        return true;
    }
}

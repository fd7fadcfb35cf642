package io.aegira.query.dashboards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.aegira.platform.security.Caller;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Figures about everybody and half a year are counted from hundreds of thousands of rows. What was counted is shown to the same caller
 * until so many times as long as counting took has gone by: for one caller counting never takes more than that share of the time. What is
 * there at once is always as things stand.
 */
@Component
class LatestCounts {
    /** What is counted faster than this is not worth being kept. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private static final int KEPT = 1_000;

    private final int rest;
    private final Ticker time;
    private final Cache<Asked, Answer> counted;

    /** @param rest how many times as long as counting took it is not counted again; 0: it always is */
    @Autowired
    LatestCounts(@Value("${aegira.dashboards.rest:20}") int rest) {
        this(rest, Ticker.systemTicker());
    }

    LatestCounts(int rest, Ticker time) {
        this.rest = rest;
        this.time = time;
        this.counted = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .ticker(time)
                .expireAfter(new Rest())
                .build();
    }

    /** Whoever asks for the same meanwhile waits for the one who counts. */
    <A> A of(Class<A> what, Caller caller, OffsetDateTime from, OffsetDateTime to, Supplier<A> count) {
        return what.cast(counted.get(new Asked(what, caller, from, to), asked -> counted(count))
                .figures());
    }

    private Answer counted(Supplier<?> count) {
        long begin = time.read();
        Object figures = count.get();
        long nanos = time.read() - begin;
        return new Answer(figures, nanos < AT_ONCE.toNanos() ? 0 : nanos * rest);
    }

    private record Asked(Class<?> what, Caller caller, OffsetDateTime from, OffsetDateTime to) {}

    /** @param restNanos so long it is good */
    private record Answer(Object figures, long restNanos) {}

    private static final class Rest implements Expiry<Asked, Answer> {
        @Override
        public long expireAfterCreate(Asked asked, Answer answer, long now) {
            return answer.restNanos();
        }

        @Override
        public long expireAfterUpdate(Asked asked, Answer answer, long now, long left) {
            return answer.restNanos();
        }

        @Override
        public long expireAfterRead(Asked asked, Answer answer, long now, long left) {
            return left;
        }
    }
}

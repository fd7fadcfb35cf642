package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class TwoThatWaitForOneAnotherTest {
    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with();

    private final CountDownLatch bothHaveOne = new CountDownLatch(2);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void both_get_their_turn_since_who_gave_way_begins_again() {
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> takes(ONE, OTHER), THREADS);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> takes(OTHER, ONE), THREADS);
        assertThat(first.orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
        assertThat(second.orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
        assertThat(begun).hasValueGreaterThan(2);
    }

    private boolean takes(long now, long then) {
        return PLATFORM.bean(Commands.class).inOneUnitOfWork(TENANT, () -> {
            begun.incrementAndGet();
            lock(now);
            bothHaveOne.countDown();
            awaitTheOther();
            lock(then);
            return true;
        });
    }

    private static void lock(long what) {
        PLATFORM.bean(JdbcTemplate.class).query("SELECT pg_advisory_xact_lock(?)", row -> {}, what);
    }

    private void awaitTheOther() {
        try {
            bothHaveOne.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

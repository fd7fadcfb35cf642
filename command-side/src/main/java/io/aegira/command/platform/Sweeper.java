package io.aegira.command.platform;

import io.aegira.platform.axon.DueWork;
import io.aegira.platform.tenancy.StreamThreads;
import io.aegira.platform.tenancy.TenantScope;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;

/**
 * Looks once a second, and whenever nudged, for due work and does it. The truth is in the tables; a nudge or a deadline only
 * makes it prompt. What fails is logged and found again by the next look.
 */
@Slf4j
public abstract class Sweeper<W> implements SmartLifecycle, DueWork {
    private static final long PERIOD_MILLIS = 1_000;
    private static final int HANDS = 2;
    private static final int ENOUGH_AT_HAND = 2 * HANDS;

    private final String name;
    private final Supplier<? extends Collection<W>> due;
    private final Consumer<W> work;
    private final Semaphore nudges = new Semaphore(0);
    private final Set<W> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService looker;
    private final ExecutorService hands;
    private volatile boolean running;

    /**
     * @param due finds what is due, across tenants
     * @param work does one piece; runs outside any scope
     */
    protected Sweeper(String name, Supplier<? extends Collection<W>> due, Consumer<W> work) {
        this.name = name;
        this.due = due;
        this.work = work;
        this.looker = Executors.newSingleThreadExecutor(new StreamThreads(name + "-look"));
        this.hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    /** Something may be due now. */
    public final void nudge() {
        nudges.release();
    }

    @Override
    public long due() {
        return TenantScope.callAcrossTenants(() -> (long) due.get().size());
    }

    @Override
    public void start() {
        running = true;
        looker.execute(this::lookForEver);
    }

    /** Finishes what is at hand. */
    @Override
    public void stop() {
        running = false;
        looker.shutdownNow();
        hands.shutdown();
        try {
            if (!hands.awaitTermination(20, TimeUnit.SECONDS)) {
                hands.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (nudges.tryAcquire(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
                look();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                log.warn("{}: looking for due work failed", name, failed);
            }
        }
    }

    /** While there is enough at hand nobody looks for more: whoever finishes the last of it does. */
    private void look() {
        if (atWork.size() >= ENOUGH_AT_HAND) {
            return;
        }
        for (W piece : TenantScope.callAcrossTenants(due)) {
            if (atWork.add(piece)) {
                hands.execute(() -> attend(piece));
            }
        }
    }

    private void attend(W piece) {
        try {
            work.accept(piece);
        } catch (RuntimeException failed) {
            log.warn("{}: a piece of work failed and will be tried again", name, failed);
        } finally {
            atWork.remove(piece);
            if (atWork.size() == ENOUGH_AT_HAND - 1) {
                nudge();
            }
        }
    }
}

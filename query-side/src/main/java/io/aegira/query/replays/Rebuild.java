package io.aegira.query.replays;

import io.aegira.query.platform.HeldProjections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.axonframework.config.Configuration;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * One rebuild of some groups, from the first event to the swap.
 *
 * <pre>
 * prepare ─ read the log ▶ nearly there ─ stop the processors, read the rest ▶ there ─ swap ▶ start the processors
 *                                                                                └ readers are in the way: try again
 * </pre>
 *
 * Until the swap has committed nothing that anybody reads has changed.
 */
final class Rebuild {
    private static final int NEARLY = 2_000;
    private static final int MOST_PASSES = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_TRIES_NANOS = Duration.ofMillis(100).toNanos();

    private final List<String> groups;
    private final ApplicationContext beans;
    private final OneAtATime alone;
    private final LongSupplier head;
    private final Consumer<Advance> told;

    Rebuild(
            List<String> groups,
            ApplicationContext beans,
            OneAtATime alone,
            LongSupplier head,
            Consumer<Advance> told) {
        this.groups = groups;
        this.beans = beans;
        this.alone = alone;
        this.head = head;
        this.told = told;
    }

    /** @param inTheSwap is done in the very transaction that swaps */
    void run(Runnable inTheSwap) {
        ShadowLetters.drop(alone.jdbc());
        Shadows shadows = Shadows.prepare(alone.jdbc(), groups);
        Configuration axon = beans.getBean(Configuration.class);
        try (ShadowFilling filling = new ShadowFilling(groups, shadows, beans)) {
            untilNearlyThere(filling);
            shadows.analyze();
            HeldProjections held = beans.getBean(HeldProjections.class);
            try (LiveProcessors stopped = LiveProcessors.stop(groups, axon.eventProcessingConfiguration(), held)) {
                swap(filling, shadows, new GroupTokens(alone.jdbc(), axon), inTheSwap);
            }
        }
    }

    private void untilNearlyThere(ShadowFilling filling) {
        filling.past(told);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            long goal = head.getAsLong();
            if (goal - filling.token().position().orElse(0) < NEARLY) {
                return;
            }
            filling.upTo(goal, told);
        }
    }

    private void swap(ShadowFilling filling, Shadows shadows, GroupTokens tokens, Runnable inTheSwap) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!attempt(filling, shadows, tokens, inTheSwap)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("readers held the tables for too long");
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
    }

    private boolean attempt(ShadowFilling filling, Shadows shadows, GroupTokens tokens, Runnable inTheSwap) {
        filling.upTo(head.getAsLong(), told);
        try {
            return Boolean.TRUE.equals(alone.transaction().execute(transaction -> {
                if (!tokens.lockAndCompare(groups, filling.token())) {
                    return false;
                }
                ShadowLetters.swap(alone.jdbc(), groups);
                tokens.set(groups, filling.token());
                inTheSwap.run();
                shadows.swap();
                return true;
            }));
        } catch (PessimisticLockingFailureException inTheWay) {
            return false;
        }
    }
}

package io.aegira.standalone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How much more lies in the heap while something runs than lay there before: what is in use, garbage aside. */
final class HeapGrowth {
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private HeapGrowth() {}

    static long during(Work work) throws IOException {
        long before = inUse();
        AtomicBoolean over = new AtomicBoolean();
        long[] most = {before};
        Thread looking = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], inUse());
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        });
        try {
            work.run();
        } finally {
            over.set(true);
        }
        try {
            looking.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return most[0] - before;
    }

    @SuppressWarnings("SystemGC")
    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What is looked at. */
    interface Work {
        void run() throws IOException;
    }
}

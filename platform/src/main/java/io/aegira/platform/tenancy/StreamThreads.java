package io.aegira.platform.tenancy;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of processors, sagas and sweepers: they live in the stream scope. */
public final class StreamThreads implements ThreadFactory {
    private final String name;
    private final AtomicInteger number = new AtomicInteger();

    public StreamThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(
                () -> TenantScope.callAcrossTenants(() -> {
                    work.run();
                    return true;
                }),
                name + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}

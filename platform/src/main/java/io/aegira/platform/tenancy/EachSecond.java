package io.aegira.platform.tenancy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks each second, in the stream scope, while the application is up. */
public abstract class EachSecond implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EachSecond.class);

    private final String name;
    private @Nullable ScheduledExecutorService watching;

    /** @param name of the thread, and in what is logged */
    protected EachSecond(String name) {
        this.name = name;
    }

    protected abstract void look();

    /** Of a look that fails nothing comes out: it says so itself. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public final synchronized void start() {
        watching = Executors.newSingleThreadScheduledExecutor(new StreamThreads(name));
        watching.scheduleAtFixedRate(this::lookAndGoOn, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public final synchronized void stop() {
        if (watching != null) {
            watching.shutdownNow();
            watching = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return watching != null;
    }

    private void lookAndGoOn() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("{}: a look failed, the next follows in a second", name, failed);
        }
    }
}

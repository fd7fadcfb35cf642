package io.aegira.platform.axon;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** Fires deadlines only while everything that they ask is up. */
final class SchedulerLifecycle implements SmartLifecycle {
    private final Scheduler scheduler;
    private final boolean background;
    private volatile boolean running;

    SchedulerLifecycle(Scheduler scheduler, boolean background) {
        this.scheduler = scheduler;
        this.background = background;
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

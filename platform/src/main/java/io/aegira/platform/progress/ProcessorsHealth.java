package io.aegira.platform.progress;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Down when a processor of this node has stopped, or stands still though the log goes on. It looks by itself, whoever asks how often. */
class ProcessorsHealth implements HealthIndicator, SmartLifecycle {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorsHealth.class);

    private final ProcessorWatch watch;
    private final Stalls stalls = new Stalls();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("processor-watch").daemon().factory());
    private volatile SortedMap<String, String> stalled = new TreeMap<>();
    private volatile boolean running;

    ProcessorsHealth(ProcessorWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        SortedMap<String, String> now = stalled;
        return (now.isEmpty() ? Health.up() : Health.down()).withDetails(now).build();
    }

    /** Of a look that fails nothing comes out: it says so itself. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void start() {
        running = true;
        looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            SortedMap<String, String> before = stalled;
            stalled = stalls.after(watch.look(), System.nanoTime());
            if (!stalled.equals(before)) {
                LOG.warn("processors that do not follow the log: {}", stalled);
            }
        } catch (RuntimeException unreachable) {
            // The database's own indicator tells; a watch that threw would never look again.
            LOG.debug("processors could not be looked at", unreachable);
        }
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

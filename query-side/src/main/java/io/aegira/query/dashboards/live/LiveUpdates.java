package io.aegira.query.dashboards.live;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.ReadModelProgress;
import io.aegira.query.platform.Sight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the log for all who listen on this node, one short transaction a tenant at a time. */
@Slf4j
@Component
@RequiredArgsConstructor
class LiveUpdates implements SmartLifecycle {
    private static final int MOST_LISTENERS = 5_000;
    private static final long LOOK_MILLIS = 300;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Changes changes;
    private final ReadModelProgress progress;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Horizon> horizons = new HashMap<>();
    private final ExecutorService sending = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory());
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-updates").daemon().factory());
    private volatile boolean running;

    ExecutorService sending() {
        return sending;
    }

    /** Up to where the log holds no news for who begins to listen now. */
    long settled() {
        return progress.settled().orElseGet(changes::settled);
    }

    /** @throws Problem 503 when too many listen, or at the end */
    void add(Listener listener) {
        if (!running || listeners.size() >= MOST_LISTENERS) {
            throw Problem.unavailable("Too many listen here. Try again later.");
        }
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void start() {
        running = true;
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        looking.scheduleWithFixedDelay(
                () -> listeners.forEach(Listener::hearThatAllIsWell),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Before the server waits for requests to end: these would not. */
    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
        listeners.forEach(Listener::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        Map<TenantId, List<Listener>> byTenant = listeners.stream().collect(Collectors.groupingBy(Listener::tenantId));
        horizons.keySet().retainAll(byTenant.keySet());
        byTenant.forEach((tenant, here) -> {
            try {
                look(tenant, here);
            } catch (RuntimeException failed) {
                log.warn("live updates are late: {}", failed.getClass().getName());
            }
        });
    }

    private void look(TenantId tenant, List<Listener> here) {
        long settled = settled();
        Horizon horizon = horizons.computeIfAbsent(
                tenant,
                first -> new Horizon(
                        here.stream().mapToLong(Listener::since).min().orElse(settled)));
        List<Change> shown = changes.after(tenant, horizon.settled()).stream()
                .filter(horizon::isNews)
                .filter(change -> progress.reaches(change.position()))
                .toList();
        if (!shown.isEmpty()) {
            passOn(shown, here);
        }
        horizon.passOn(shown, settled);
    }

    private void passOn(List<Change> shown, List<Listener> here) {
        Set<WorkerId> workers = shown.stream().map(Change::workerId).collect(Collectors.toSet());
        Map<Sight, Set<WorkerId>> seen = new HashMap<>();
        for (Listener listener : here) {
            Set<Object> told = new HashSet<>();
            listener.hear(shown.stream()
                    .filter(change -> seen.computeIfAbsent(
                                    listener.sight(change.kind()), sight -> changes.seen(sight, workers))
                            .contains(change.workerId()))
                    .filter(change -> told.add(change.data()))
                    .toList());
        }
    }
}

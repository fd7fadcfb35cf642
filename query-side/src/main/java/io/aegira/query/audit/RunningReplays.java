package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.Tally;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.database.Outage;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.audit.DecisionReplay.Status;
import io.aegira.query.audit.PublishedVersions.Versions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * Runs replays: one after another, each worker by worker on as many threads as there are processors. How far one has come is kept at
 * least every few seconds.
 */
@Slf4j
@Component
class RunningReplays {
    /** Exports read through the same few connections. */
    private static final int MOST_HANDS = 3;

    private final DecisionReplays replays;
    private final PublishedVersions published;
    private final LogOfWorkers events;
    private final DecisionAudit audit;
    private final Clock clock;
    private final ExecutorService leader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-lead").daemon().factory());
    private final ExecutorService hands = Executors.newFixedThreadPool(
            Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("replay-", 1).daemon().factory());

    RunningReplays(
            DecisionReplays replays,
            PublishedVersions published,
            LogOfWorkers events,
            DecisionAudit audit,
            Clock clock) {
        this.replays = replays;
        this.published = published;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how it will have ended; it can be asked after before, by its id */
    CompletableFuture<DecisionReplay> begin(TenantId tenant, UUID replayId, Period period) {
        DecisionReplay begun = DecisionReplay.begun(replayId, clock.instant());
        TenantScope.run(tenant, () -> replays.keep(begun));
        return CompletableFuture.supplyAsync(() -> TenantScope.call(tenant, () -> run(tenant, begun, period)), leader);
    }

    @PreDestroy
    void stop() {
        leader.shutdownNow();
        hands.shutdownNow();
    }

    private DecisionReplay run(TenantId tenant, DecisionReplay begun, Period period) {
        ReplayProgress progress = new ReplayProgress(begun, replays, clock);
        try {
            Versions versions = published.read();
            List<WorkerId> workers = events.workers();
            progress.workers(workers.size());
            List<CompletableFuture<Tally>> parts = workers.stream()
                    .map(worker -> CompletableFuture.supplyAsync(
                            () -> TenantScope.call(tenant, () -> audit.of(worker, versions, period)), hands))
                    .toList();
            parts.forEach(part -> progress.done(part.join()));
            return progress.ended(Status.COMPLETED, null);
        } catch (RuntimeException failed) {
            log.warn("decision replay {} failed", begun.replayId(), failed);
            return Outage.outlast(
                    "decision replay " + begun.replayId(),
                    () -> progress.ended(Status.FAILED, "it could not be read to its end"));
        }
    }
}

package io.aegira.query.audit;

import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.WhatChanges;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.database.Outage;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.audit.PublishedVersions.Versions;
import io.aegira.query.audit.Workplaces.Workplace;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Tries drafts: one after another, each worker by worker on as many threads as there are connections that see no decisions. */
@Slf4j
@Component
class RunningWhatIfs {
    private static final int MOST_HANDS = 3;

    private final WhatIfs trials;
    private final LogOfWorkers events;
    private final TriedRules rules;
    private final Workplaces workplaces;
    private final Clock clock;
    private final ExecutorService leader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("what-if-lead").daemon().factory());
    private final ExecutorService hands = Executors.newFixedThreadPool(
            Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("what-if-", 1).daemon().factory());

    RunningWhatIfs(WhatIfs trials, LogOfWorkers events, TriedRules rules, Workplaces workplaces, Clock clock) {
        this.trials = trials;
        this.events = events;
        this.rules = rules;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    /** @return how it will have ended; it can be asked after before, by its id */
    CompletableFuture<WhatIf> begin(TenantId tenant, UUID reportId, Trial trial) {
        WhatIf begun = new WhatIf(reportId, clock.instant(), 0, 0, null, null);
        TenantScope.run(tenant, () -> trials.keep(begun, trial.draft()));
        return CompletableFuture.supplyAsync(() -> TenantScope.call(tenant, () -> run(tenant, begun, trial)), leader);
    }

    @PreDestroy
    void stop() {
        leader.shutdownNow();
        hands.shutdownNow();
    }

    private WhatIf run(TenantId tenant, WhatIf begun, Trial trial) {
        WhatIf present = begun;
        try {
            Map<WorkerId, Workplace> places = workplaces.all();
            List<WorkerId> workers = events.workers();
            List<CompletableFuture<WhatChanges>> parts = workers.stream()
                    .map(worker -> CompletableFuture.supplyAsync(
                            () -> TenantScope.call(tenant, () -> trial.on(worker, rules, clock.instant())), hands))
                    .toList();
            WhatIfSum sum = new WhatIfSum();
            Instant toldAt = begun.begunAt();
            for (int i = 0; i < workers.size(); i++) {
                WorkerId worker = workers.get(i);
                sum.add(
                        worker,
                        places.getOrDefault(worker, Workplaces.NOWHERE),
                        parts.get(i).join());
                present = present.at(workers.size(), i + 1);
                if (toldAt.plusSeconds(1).isBefore(clock.instant())) {
                    toldAt = clock.instant();
                    trials.keep(present, trial.draft());
                }
            }
            present = present.ended(sum.report(trial.draft(), trial.period()));
            trials.keepToTheEnd(present, trial.draft());
            return present;
        } catch (RuntimeException failed) {
            log.warn("what-if {} failed", begun.reportId(), failed);
            WhatIf broken = present.failed("it could not be read to its end");
            return Outage.outlast("what-if " + begun.reportId(), () -> {
                trials.keep(broken, trial.draft());
                return broken;
            });
        }
    }

    /** What is tried on what. */
    record Trial(DraftRuleset draft, Ruleset compiled, Versions versions, Period period) {
        WhatChanges on(WorkerId worker, TriedRules rules, Instant now) {
            return rules.on(worker, versions, compiled, period, now);
        }
    }
}

package io.aegira.command.risk;

import io.aegira.command.platform.Holds;
import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodePolicy;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.RiskEngine;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.engine.WorkerFacts;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.kernel.risk.RiskCommand.RecordSignals;
import io.aegira.platform.axon.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reconciler: one path for live, late, imported and restarted. It closes the worker's due windows, has the engine look at
 * all that may have changed, compares with what is recorded and orders the difference. Everything is one transaction.
 */
@Component
@RequiredArgsConstructor
class AssessRisk {
    /** Features look 28 days back; a day more for the missed rate at the edge. */
    private static final Duration REACH = Duration.ofDays(29);
    /** A second medium counts within 168 hours of the first. */
    private static final Duration EPISODE_CONTEXT = Duration.ofDays(8);

    private static final int TOGETHER = 400;

    private final RiskWork work;
    private final LedgerReader ledgers;
    private final WindowSettlement windows;
    private final RiskRecord record;
    private final RiskEngine engine;
    private final Holds holds;
    private final Commands commands;

    @CommandHandler
    void decide(AssessWorker command) {
        TenantId tenant = command.tenantId();
        WorkerId worker = command.workerId();
        if (!holds.isHeld(tenant) && work.lock(tenant, worker)) {
            work.of(tenant, worker, command.asOf()).ifPresent(due -> assess(tenant, worker, due, command.asOf()));
        }
    }

    private void assess(TenantId tenant, WorkerId worker, RiskWork.Due due, Instant now) {
        Instant from = due.from();
        Instant episodesFrom = record.openAt(tenant, worker, due.episodesFrom()).orElse(due.episodesFrom());
        Ledger ledger = ledgers.read(tenant, worker, episodesFrom.minus(REACH));
        windows.settle(tenant, worker, ledger, from, now);

        WorkerFacts facts = ledger.facts();
        List<Evaluation> all = engine.evaluate(facts, from);
        Instant until = until(all, from);
        List<Evaluation> found = all.stream()
                .filter(evaluation -> evaluation.at().isBefore(until))
                .toList();
        SignalDifference difference = SignalDifference.between(
                record.currentSignals(tenant, worker, from, until),
                found,
                record.latestBySource(
                        tenant, found.stream().map(Evaluation::sourceId).toList()),
                ledger);
        work.done(tenant, worker, due, now);
        if (until.isBefore(FactStatements.FOREVER)) {
            commands.send(signalsOnly(tenant, worker, difference), Map.of());
            work.goOn(tenant, worker, until, episodesFrom);
        } else {
            List<Episode> episodes = EpisodePolicy.fold(
                    worker.value(),
                    points(tenant, worker, episodesFrom, from, difference),
                    episodesFrom,
                    engine.missedRate7d(facts),
                    Map.of(),
                    now);
            Map<UUID, List<Reason>> reasons =
                    EpisodeReasons.of(episodes, difference, signals -> record.reasons(tenant, signals));
            commands.send(
                    new RecordSignals(
                            tenant,
                            worker,
                            difference.computed(),
                            difference.withdrawn(),
                            episodesFrom,
                            episodes,
                            reasons),
                    Map.of());
            work.wakeUpAt(tenant, worker, nextDue(episodes));
        }
    }

    /** A long history is recorded in several transactions: none may take longer than a reader of the log waits for gaps. */
    private static Instant until(List<Evaluation> all, Instant from) {
        boolean tooMany = all.size() > TOGETHER && all.get(TOGETHER).at().isAfter(from);
        return tooMany ? all.get(TOGETHER).at() : FactStatements.FOREVER;
    }

    private static RecordSignals signalsOnly(TenantId tenant, WorkerId worker, SignalDifference difference) {
        return new RecordSignals(
                tenant,
                worker,
                difference.computed(),
                difference.withdrawn(),
                FactStatements.FOREVER,
                List.of(),
                Map.of());
    }

    /** What is recorded before {@code from}, as far back as the policy looks, and what is current from then on. */
    private List<SignalPoint> points(
            TenantId tenant, WorkerId worker, Instant episodesFrom, Instant from, SignalDifference difference) {
        Instant contextFrom = episodesFrom.minus(EPISODE_CONTEXT);
        List<SignalPoint> points = new ArrayList<>();
        record.lastBefore(tenant, worker, contextFrom)
                .map(RecordedSignal::point)
                .ifPresent(points::add);
        record.currentSignals(tenant, worker, contextFrom, from).forEach(signal -> points.add(signal.point()));
        points.addAll(difference.points());
        return points;
    }

    private static @Nullable Instant nextDue(List<Episode> episodes) {
        return episodes.stream()
                .map(Episode::nextDueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

package io.aegira.command.risk;

import io.aegira.command.risk.DecisionsAnew.Signals;
import io.aegira.kernel.engine.Change;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.kernel.risk.RiskCommand.RecordSignals;
import io.aegira.platform.axon.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
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

    private final RiskWork work;
    private final LedgerReader ledgers;
    private final WindowSettlement windows;
    private final DecisionsAnew decisions;
    private final Commands commands;

    @CommandHandler
    void decide(AssessWorker command) {
        TenantId tenant = command.tenantId();
        WorkerId worker = command.workerId();
        if (work.begin(tenant, worker)) {
            work.of(tenant, worker, command.asOf()).ifPresent(due -> assess(tenant, worker, due, command.asOf()));
        }
    }

    private void assess(TenantId tenant, WorkerId worker, Due due, Instant now) {
        Instant episodesFrom = decisions.episodesFrom(tenant, worker, due);
        Ledger ledger = ledgers.read(tenant, worker, episodesFrom.minus(REACH));
        windows.settle(tenant, worker, ledger, due.from(), now);
        Instant until = due.until(ledger.facts());
        Signals signals = decisions.signals(tenant, worker, ledger, due.from(), until);
        work.done(tenant, worker, due, now);
        if (signals.until().isBefore(until)) {
            record(tenant, worker, signals, Episodes.NOT_YET);
            work.goOn(tenant, worker, new Change(signals.until(), until, false), episodesFrom);
        } else {
            Episodes episodes = decisions.episodes(tenant, worker, ledger, signals, episodesFrom, now);
            record(tenant, worker, signals, episodes);
            work.wakeUpAt(tenant, worker, episodes.nextDue());
        }
    }

    private void record(TenantId tenant, WorkerId worker, Signals signals, Episodes episodes) {
        work.holdThoseWhoseSignalsAreReplaced(
                tenant, worker, signals.difference().replaced());
        RecordSignals order = new RecordSignals(
                tenant,
                worker,
                signals.difference().computed(),
                signals.difference().withdrawn(),
                episodes.from(),
                episodes.episodes(),
                episodes.reasons());
        commands.send(order, Map.of());
    }
}

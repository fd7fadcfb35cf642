package io.aegira.kernel.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a worker's risk profile. */
public sealed interface RiskCommand extends Command {
    WorkerId workerId();

    /**
     * Record what the engine found: signals that are new or replace others, signals that should not exist any more, and the
     * episodes as they stand from {@code episodesFrom} on.
     *
     * @param episodes all supported episodes that were not over before {@code episodesFrom}
     * @param reasons of the signals that episodes name, in the worker's own units
     */
    record RecordSignals(
            TenantId tenantId,
            WorkerId workerId,
            List<NewSignal> computed,
            List<Withdrawal> withdrawn,
            Instant episodesFrom,
            List<Episode> episodes,
            Map<UUID, List<Reason>> reasons)
            implements RiskCommand, AggregateCommand {
        @Override
        public String aggregateId() {
            return AggregateId.of(AggregateId.RISK_PROFILE, tenantId, workerId.value());
        }
    }

    /** Close what is due for this worker and bring the decisions up to what is known. @param asOf now; what closes later is not due */
    record AssessWorker(TenantId tenantId, WorkerId workerId, Instant asOf) implements RiskCommand {}

    /** @param supersedes the signal that it replaces */
    record NewSignal(
            SignalId signalId,
            Evaluation evaluation,
            @Nullable SignalId supersedes) {}

    /** @param cause the event by which the signal lost its ground */
    record Withdrawal(SignalId signalId, UUID cause, OffsetDateTime causedAt) {}
}

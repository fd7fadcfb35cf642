package io.aegira.command.roster;

import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftCommand.RemoveShift;
import io.aegira.kernel.roster.ShiftCommand.UpsertShift;
import io.aegira.kernel.roster.ShiftEvent;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.kernel.roster.ShiftRefusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One planned turn of work. Every word about it is kept; the last one recorded stands.
 *
 * <pre>
 * planned ─ upsert ▶ planned      planned ─ remove ▶ removed      removed ─ upsert ▶ planned
 * </pre>
 */
@Aggregate(type = "Shift", lockFactory = "optimistic")
class Shift {
    @AggregateIdentifier
    private String id;

    private @Nullable WorkerId worker;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(UpsertShift command) {
        AggregateLifecycle.apply(new ShiftUpserted(
                command.eventId(),
                command.eventTime(),
                command.shiftId(),
                command.workerId(),
                command.siteId(),
                command.timezone(),
                command.startTime(),
                command.endTime(),
                command.source()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveShift command) {
        if (worker != null && !worker.equals(command.workerId())) {
            throw new CommandRefused(
                    ShiftRefusal.SHIFT_OF_ANOTHER_WORKER, "payload.worker_id", "the shift is another worker's");
        }
        AggregateLifecycle.apply(new ShiftRemoved(
                command.eventId(),
                command.eventTime(),
                command.shiftId(),
                command.workerId(),
                command.reason(),
                command.source()));
    }

    @EventSourcingHandler
    void evolve(ShiftEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.SHIFT, TenantId.of(tenant), event.shiftId().value());
        worker = event.workerId();
    }
}

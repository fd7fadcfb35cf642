package io.aegira.command.organisation;

import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceCommand.DeactivateWorker;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.kernel.organisation.WorkforceCommand.RegisterWorker;
import io.aegira.kernel.organisation.WorkforceEvent;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.util.Objects;
import java.util.UUID;
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
 * A person as a member of the organisation.
 *
 * <pre>
 * registered ─ assigned elsewhere ▶ registered        registered ─ deactivated ▶ deactivated        any ─ erased ▶ erased, for ever
 * </pre>
 */
@Aggregate(type = "Worker", lockFactory = "optimistic")
class Worker {
    @AggregateIdentifier
    private String id;

    private WorkerId workerId;
    private @Nullable TeamId team;
    private @Nullable SiteId site;
    private boolean deactivated;
    private boolean erased;
    private int moves;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterWorker command) {
        if (workerId == null) {
            AggregateLifecycle.apply(new WorkerRegistered(
                    eventId(command.workerId(), "org.worker_registered", "worker"),
                    command.at(),
                    command.workerId(),
                    command.teamId(),
                    command.siteId()));
        } else if (!Objects.equals(team, command.teamId()) || !Objects.equals(site, command.siteId())) {
            AggregateLifecycle.apply(new WorkerAssigned(
                    eventId(workerId, "org.worker_assigned", Integer.toString(moves + 1)),
                    command.at(),
                    workerId,
                    command.teamId(),
                    command.siteId()));
        }
    }

    @CommandHandler
    void decide(DeactivateWorker command) {
        if (!deactivated) {
            AggregateLifecycle.apply(new WorkerDeactivated(
                    eventId(workerId, "org.worker_deactivated", "worker"), command.at(), workerId, command.reason()));
        }
    }

    /** Of whom only facts are known can be erased as well. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EraseWorker command) {
        if (!deactivated) {
            AggregateLifecycle.apply(new WorkerDeactivated(
                    eventId(command.workerId(), "org.worker_deactivated", "worker"),
                    command.at(),
                    command.workerId(),
                    null));
        }
        if (!erased) {
            AggregateLifecycle.apply(new WorkerErased(
                    eventId(command.workerId(), "org.worker_erased", "worker"),
                    command.at(),
                    command.workerId(),
                    command.ground()));
        }
    }

    @EventSourcingHandler
    void evolve(WorkforceEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        workerId = event.workerId();
        id = AggregateId.of(AggregateId.WORKER, TenantId.of(tenant), workerId.value());
        switch (event) {
            case WorkerRegistered registered -> {
                team = registered.teamId();
                site = registered.siteId();
            }
            case WorkerAssigned assigned -> {
                moves++;
                team = assigned.teamId();
                site = assigned.siteId();
            }
            case WorkerDeactivated ignored -> deactivated = true;
            case WorkerErased ignored -> erased = true;
        }
    }

    private static UUID eventId(WorkerId worker, String type, String discriminator) {
        return DerivedIds.eventId(worker.value(), type, discriminator);
    }
}

package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.FlagCommand.RemarkOnFlag;
import io.aegira.kernel.casework.FlagEvent;
import io.aegira.kernel.casework.FlagEvent.FlagRemarked;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import java.util.HashSet;
import java.util.Set;
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

/** What the person says of an episode of theirs. The episode itself is decided elsewhere, and not by this. */
@Aggregate(type = "Flag", lockFactory = "optimistic")
class Flag {
    private static final int MOST_REMARKS = 20;

    @AggregateIdentifier
    private @Nullable String id;

    private final Set<UUID> remarks = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UUID decide(RemarkOnFlag command) {
        if (remarks.contains(command.eventId())) {
            return command.eventId();
        }
        if (remarks.size() >= MOST_REMARKS) {
            throw new CommandRefused(
                    CaseworkRefusal.TOO_MANY_REMARKS,
                    "",
                    "Enough has been said of this flag: ask for somebody instead.");
        }
        AggregateLifecycle.apply(new FlagRemarked(
                command.eventId(),
                command.at(),
                command.episodeId(),
                command.workerId(),
                command.remark(),
                command.note()));
        return command.eventId();
    }

    @EventSourcingHandler
    void evolve(FlagEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.FLAG, TenantId.of(tenant), event.episodeId().value());
        remarks.add(event.eventId());
    }
}

package io.aegira.command.checkin;

import io.aegira.kernel.checkin.AdHocCommand.SubmitAdHocResponse;
import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An answer that nobody asked for. It counts like any other, but completes no prompt. */
@Aggregate(type = "AdHocCheckIn", lockFactory = "optimistic")
class AdHocCheckIn {
    @AggregateIdentifier
    private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitAdHocResponse command) {
        if (id != null) {
            throw new CommandRefused(
                    CheckInRefusal.RESPONSE_ID_TAKEN, "payload.response_id", "another response has this id");
        }
        Answers.check(command.form(), command.answers());
        AggregateLifecycle.apply(
                new ResponseSubmitted(
                        command.eventId(),
                        command.eventTime(),
                        command.responseId(),
                        null,
                        null,
                        null,
                        command.workerId(),
                        command.formId(),
                        command.submittedAt(),
                        command.answers(),
                        command.note(),
                        null,
                        null,
                        null),
                MetaData.from(Answers.formOf(command.form())));
    }

    @EventSourcingHandler
    void evolve(ResponseSubmitted event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.AD_HOC, TenantId.of(tenant), event.responseId().value());
    }
}

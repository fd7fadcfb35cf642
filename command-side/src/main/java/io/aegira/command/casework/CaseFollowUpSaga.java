package io.aegira.command.casework;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.OfTenant;
import io.aegira.kernel.casework.CaseCommand.FollowUpCase;
import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.Commands;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wakes a case when something should have happened to it. It only asks: what is to be said, the case decides. What lies in the past is
 * not waited for, so a log that is restored wakes nobody.
 *
 * <pre>
 * routed, to be looked at again, delegated ─ due ▶ ask      resolved, all past ▶ over
 * </pre>
 */
@Saga
@ProcessingGroup(CommandGroups.CASE_FOLLOW_UP)
public class CaseFollowUpSaga {
    static final String STEP_DUE = "case-step-due";

    @Autowired
    private transient DeadlineManager deadlines;

    @Autowired
    private transient Commands commands;

    @Autowired
    private transient Clock clock;

    private final Map<String, String> deadlineByInstant = new HashMap<>();

    @StartSaga
    @SagaEventHandler(associationProperty = "caseId", associationResolver = OfTenant.class)
    void react(CaseRouted event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        Stream.of(event.acknowledgeBy(), event.actBy(), event.concludeBy())
                .filter(Objects::nonNull)
                .forEach(due -> {
                    watch(tenant, event, due);
                    if (event.escalateAfter() != null) {
                        watch(tenant, event, due.plus(event.escalateAfter()));
                    }
                });
        endIfOver();
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "caseId", associationResolver = OfTenant.class)
    void react(CaseActionLogged event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        watch(tenant, event, event.followUpAt());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "caseId", associationResolver = OfTenant.class)
    void react(CaseAssigned event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        watch(tenant, event, event.delegatedUntil());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "caseId", associationResolver = OfTenant.class)
    void react(CaseResolved event) {
        deadlineByInstant.values().forEach(deadline -> deadlines.cancelSchedule(STEP_DUE, deadline));
        deadlineByInstant.clear();
    }

    @DeadlineHandler(deadlineName = STEP_DUE)
    void onStepDue(StepDue step) {
        deadlineByInstant.remove(step.at().toString());
        commands.sendAlone(
                new FollowUpCase(TenantId.of(step.tenantId()), CaseId.of(step.caseId()), clock.instant()), Map.of());
        endIfOver();
    }

    private void watch(String tenant, CaseEvent event, @Nullable OffsetDateTime due) {
        if (due != null) {
            watch(tenant, event, due.toInstant());
        }
        endIfOver();
    }

    private void watch(String tenant, CaseEvent event, Instant due) {
        if (due.isAfter(clock.instant()) && !deadlineByInstant.containsKey(due.toString())) {
            StepDue step = new StepDue(UUID.fromString(tenant), event.caseId().value(), due);
            deadlineByInstant.put(due.toString(), deadlines.schedule(due, STEP_DUE, step));
        }
    }

    private void endIfOver() {
        if (deadlineByInstant.isEmpty()) {
            SagaLifecycle.end();
        }
    }

    /** What a deadline must know to ask. */
    public record StepDue(UUID tenantId, UUID caseId, Instant at) {}
}

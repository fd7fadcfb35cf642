package io.aegira.command.checkin;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.OfTenant;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.platform.axon.Commands;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Drives the deadlines of one shift's windows, those that close in the future. A deadline only asks for the worker to be
 * assessed: it may fire twice, late, or for a window that has moved, and the sweeper over open windows stands behind it.
 *
 * <pre>
 * scheduled, moved ─ closes_at ▶ ask      withdrawn, all past ▶ over
 * </pre>
 */
@Saga
@ProcessingGroup(CommandGroups.SHIFT_WINDOWS)
public class ShiftWindowsSaga {
    static final String WINDOW_CLOSES = "window-closes";

    @Autowired
    private transient DeadlineManager deadlines;

    @Autowired
    private transient Commands commands;

    @Autowired
    private transient Clock clock;

    private final Map<String, String> deadlineByPrompt = new HashMap<>();

    @StartSaga
    @SagaEventHandler(associationProperty = "shiftId", associationResolver = OfTenant.class)
    void react(PromptScheduled event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        watch(tenant, event.promptId(), event.workerId(), event.window().closesAt());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "shiftId", associationResolver = OfTenant.class)
    void react(PromptRescheduled event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        watch(tenant, event.promptId(), event.workerId(), event.window().closesAt());
    }

    @SagaEventHandler(associationProperty = "shiftId", associationResolver = OfTenant.class)
    void react(PromptWithdrawn event) {
        forget(event.promptId().toString());
        endIfOver();
    }

    @DeadlineHandler(deadlineName = WINDOW_CLOSES)
    void onWindowClosed(ClosingWindow window) {
        deadlineByPrompt.remove(window.promptId().toString());
        commands.sendAlone(
                new AssessWorker(TenantId.of(window.tenantId()), WorkerId.of(window.workerId()), clock.instant()),
                Map.of());
        endIfOver();
    }

    private void watch(String tenant, PromptId prompt, WorkerId worker, Instant closesAt) {
        forget(prompt.toString());
        if (closesAt.isAfter(clock.instant())) {
            ClosingWindow window = new ClosingWindow(UUID.fromString(tenant), prompt.value(), worker.value());
            deadlineByPrompt.put(prompt.toString(), deadlines.schedule(closesAt, WINDOW_CLOSES, window));
        }
        endIfOver();
    }

    private void forget(String prompt) {
        String deadline = deadlineByPrompt.remove(prompt);
        if (deadline != null) {
            deadlines.cancelSchedule(WINDOW_CLOSES, deadline);
        }
    }

    private void endIfOver() {
        if (deadlineByPrompt.isEmpty()) {
            SagaLifecycle.end();
        }
    }

    /** What a deadline must know to ask. */
    public record ClosingWindow(UUID tenantId, UUID promptId, UUID workerId) {}
}

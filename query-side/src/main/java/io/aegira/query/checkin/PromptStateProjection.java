package io.aegira.query.checkin;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code prompt_state}: writes down each fact and has the state worked out again. */
@Component
@ProcessingGroup(ProcessingGroups.PROMPT_STATE)
@RequiredArgsConstructor
class PromptStateProjection {
    private final PromptFacts facts;

    @EventHandler
    void on(PromptScheduled event, Recorded recorded) {
        facts.stands(
                new PromptFacts.Schedule(
                        event.promptId(),
                        event.workerId(),
                        event.shiftId(),
                        event.formId(),
                        event.promptKind(),
                        event.window(),
                        false),
                recorded);
    }

    @EventHandler
    void on(PromptRescheduled event, Recorded recorded) {
        facts.stands(
                new PromptFacts.Schedule(
                        event.promptId(),
                        event.workerId(),
                        event.shiftId(),
                        event.formId(),
                        event.promptKind(),
                        event.window(),
                        false),
                recorded);
    }

    @EventHandler
    void on(PromptWithdrawn event, Recorded recorded) {
        facts.stands(
                new PromptFacts.Schedule(
                        event.promptId(),
                        event.workerId(),
                        event.shiftId(),
                        event.formId(),
                        event.promptKind(),
                        event.window(),
                        true),
                recorded);
    }

    @EventHandler
    void on(ResponseSubmitted event, Recorded recorded) {
        facts.answered(event, recorded);
        if (event.promptId() != null) {
            facts.happened(event.promptId(), recorded);
        }
    }

    @EventHandler
    void on(WindowMissed event, Recorded recorded) {
        facts.missed(event, recorded);
    }

    /** The state follows from the facts; that it was overridden is history. */
    @EventHandler
    void on(StatusOverridden event, Recorded recorded) {
        facts.happened(event.promptId(), recorded);
    }

    @EventHandler
    void on(AvailabilitySet event, Recorded recorded) {
        facts.available(event, recorded);
    }
}

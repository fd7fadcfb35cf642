package io.aegira.kernel.hindsight;

import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.util.UUID;

/** The roster's last word about a prompt. */
record StandingPrompt(WorkerId worker, UUID shiftId, Instant closesAt, boolean withdrawn) {
    static StandingPrompt of(PromptScheduled event) {
        return new StandingPrompt(
                event.workerId(), event.shiftId().value(), event.window().closesAt(), false);
    }

    static StandingPrompt of(PromptRescheduled event) {
        return new StandingPrompt(
                event.workerId(), event.shiftId().value(), event.window().closesAt(), false);
    }

    static StandingPrompt of(PromptWithdrawn event) {
        return new StandingPrompt(
                event.workerId(), event.shiftId().value(), event.window().closesAt(), true);
    }
}

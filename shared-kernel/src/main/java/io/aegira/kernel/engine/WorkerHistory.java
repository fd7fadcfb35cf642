package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker's facts, put in order once, so that each evaluation finds what it needs. */
final class WorkerHistory {
    private final Responses responses;
    private final Windows windows;
    private final Shifts shifts;
    private final Map<UUID, UUID> shiftOfPrompt = new HashMap<>();

    /** @param from no evaluation before this is wanted */
    WorkerHistory(WorkerFacts facts, Instant from) {
        responses = new Responses(facts.responses(), withinReach(from));
        windows = new Windows(facts.prompts(), facts.responses());
        shifts = new Shifts(facts.shifts());
        for (PromptFact prompt : facts.prompts()) {
            if (prompt.shiftId() != null) {
                shiftOfPrompt.put(prompt.promptId(), prompt.shiftId());
            }
        }
    }

    /** All there is to evaluate from {@code t} on and before {@code until}, in order. */
    List<Moment> moments(Instant t, Instant until) {
        List<Moment> moments = new ArrayList<>();
        for (PromptWindow window : windows.from(t)) {
            UUID missedId = window.missed();
            if (missedId != null) {
                moments.add(Moment.missed(window, missedId));
            }
        }
        responses.from(t).forEach(response -> moments.add(Moment.of(response)));
        moments.removeIf(moment -> !moment.at().isBefore(until));
        moments.sort(Moment.IN_ORDER);
        return moments;
    }

    LookBack lookBack(Moment moment) {
        return moment.response() == null
                ? new LookBack(moment.at(), List.of())
                : responses.before(moment.at(), moment.promptId());
    }

    Windows windows() {
        return windows;
    }

    @Nullable
    ShiftContext shiftContext(Moment moment) {
        UUID promptId = moment.promptId();
        return promptId == null ? null : shifts.context(shiftOfPrompt.get(promptId));
    }

    private static Instant withinReach(Instant from) {
        return from.isAfter(Instant.MIN.plus(LookBack.REACH)) ? from.minus(LookBack.REACH) : Instant.MIN;
    }
}

package io.aegira.kernel.engine;

import java.util.List;
import java.util.UUID;

/** All that is known about one worker. The lists may be in any order: nothing depends on it. */
public record WorkerFacts(
        UUID workerId,
        List<ShiftFact> shifts,
        List<PromptFact> prompts,
        List<ResponseFact> responses,
        AvailabilityAt availability) {
    public WorkerFacts {
        shifts = List.copyOf(shifts);
        prompts = List.copyOf(prompts);
        responses = List.copyOf(responses);
    }
}

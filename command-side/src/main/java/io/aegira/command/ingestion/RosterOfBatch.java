package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.WorkerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose prompts are, by the shifts of the present batch: their prompts hear of it when the whole batch is stored, and the answers
 * that follow them in the batch are to be taken as if they had come alone.
 */
final class RosterOfBatch {
    /** For who may not learn from others' shifts, even of the same moment. */
    static final RosterOfBatch UNKNOWN = new RosterOfBatch(new CheckInPolicy(List.of()));

    private final CheckInPolicy policy;
    private final Map<PromptId, WorkerId> asked = new HashMap<>();

    RosterOfBatch(CheckInPolicy policy) {
        this.policy = policy;
    }

    void add(Payloads payload) {
        if (payload instanceof Payloads.Shift shift) {
            policy.prompts()
                    .forEach(entry -> asked.put(PromptIds.promptId(shift.shiftId(), entry.kind()), shift.workerId()));
        }
    }

    /**
     * Whether the batch itself says that the prompt is this worker's.
     *
     * @throws CommandRefused when it says that it is another's
     */
    boolean asks(WorkerId worker, PromptId prompt) {
        WorkerId found = asked.get(prompt);
        if (found != null && !found.equals(worker)) {
            throw new CommandRefused(
                    CheckInRefusal.PROMPT_OF_ANOTHER_WORKER, "payload.worker_id", "the prompt is another worker's");
        }
        return found != null;
    }
}

package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.engine.ResponseFact;
import java.time.Instant;

/** An answer that counts for this worker, and the event it came in. */
record AnswerLine(ResponseFact fact, Cause cause) {
    Instant submittedAt() {
        return fact.submittedAt();
    }
}

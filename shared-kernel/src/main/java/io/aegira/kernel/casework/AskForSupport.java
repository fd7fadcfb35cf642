package io.aegira.kernel.casework;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker wants to talk to somebody. Answers the id of the event that opened the case.
 *
 * @param request the same again is the same case
 * @param note in the clear; sealed before anything is stored
 */
public record AskForSupport(
        TenantId tenantId,
        WorkerId workerId,
        UUID request,
        @Nullable String note) implements Command {
    public CaseId caseId() {
        return CaseIds.supportCaseId(workerId, request);
    }

    /** Not a word of what was said. */
    @Override
    public String toString() {
        return "AskForSupport[" + request + "]";
    }
}

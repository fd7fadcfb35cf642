package io.aegira.kernel.casework;

import io.aegira.kernel.message.Refusal;

/** Why casework refuses. */
public enum CaseworkRefusal implements Refusal {
    INCIDENT_ID_TAKEN,
    CASE_IS_RESOLVED,
    CASE_IS_OPEN,
    NO_OUTCOME_LOGGED,
    TOO_MANY_REMARKS;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

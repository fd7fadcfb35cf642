package io.aegira.kernel.casework;

import io.aegira.kernel.message.Refusal;

/** Why casework refuses. */
public enum CaseworkRefusal implements Refusal {
    INCIDENT_ID_TAKEN,
    INCIDENT_IS_UNKNOWN,
    PHOTO_ID_TAKEN,
    PHOTO_IS_NOT_KEPT,
    TOO_MANY_PHOTOS,
    CASE_IS_RESOLVED,
    CASE_IS_OPEN,
    NO_OUTCOME_LOGGED,
    TOO_MANY_REMARKS;

    @Override
    public Kind kind() {
        return this == INCIDENT_IS_UNKNOWN ? Kind.NOT_FOUND : Kind.CONFLICT;
    }
}

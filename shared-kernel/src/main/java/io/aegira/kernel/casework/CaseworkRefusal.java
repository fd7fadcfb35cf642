package io.aegira.kernel.casework;

import io.aegira.kernel.message.Refusal;

/** Why casework refuses. */
public enum CaseworkRefusal implements Refusal {
    INCIDENT_ID_TAKEN;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

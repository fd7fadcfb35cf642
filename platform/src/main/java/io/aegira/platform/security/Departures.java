package io.aegira.platform.security;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;

/** Knows who has left the organisation: whatever they still hold, nobody lets them in. */
@FunctionalInterface
public interface Departures {
    /** True within seconds of the departure, on every node, and for ever. */
    boolean hasLeft(TenantId tenant, WorkerId worker);
}

package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;

/** A line of the erasure ledger. */
public record Erased(TenantId tenantId, WorkerId workerId) {}

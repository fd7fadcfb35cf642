package io.aegira.command.risk;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;

/** A worker for whom something is due. */
record DueWorker(TenantId tenantId, WorkerId workerId) {}

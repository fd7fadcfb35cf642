package io.aegira.kernel.message;

import io.aegira.kernel.organisation.TenantId;

/** An order to one aggregate. Well-formed by construction; whether it may happen the aggregate decides. */
public interface Command {
    TenantId tenantId();
}

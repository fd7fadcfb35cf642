package io.aegira.command.platform;

import io.aegira.kernel.organisation.TenantId;

/**
 * What has to be done about a tenant once an import has brought in all that it brings, before it counts as completed, and once it has
 * failed. May be done twice.
 */
@FunctionalInterface
public interface OnceImported {
    void imported(TenantId tenant);
}

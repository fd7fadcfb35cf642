package io.aegira.query.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param name absent as long as no fact has registered the tenant
 * @param timezone IANA name; UTC as long as no fact has registered the tenant
 */
public record TenantView(@Nullable String name, String timezone) {}

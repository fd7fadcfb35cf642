package io.aegira.kernel.organisation;

import io.aegira.kernel.message.Query;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom does a retention period erase, and when? The next one first. @param tried absent: the tenant's own period */
public record ListDepartures(TenantId tenantId, @Nullable Period tried) implements Query<List<Departure>> {}

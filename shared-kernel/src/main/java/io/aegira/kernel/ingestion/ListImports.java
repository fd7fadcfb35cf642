package io.aegira.kernel.ingestion;

import io.aegira.kernel.message.Query;
import io.aegira.kernel.organisation.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which imports were there, the latest first?
 *
 * @param tenantId whose; absent: everybody's, for who runs the installation
 * @param before begun before then; at that very time, those with a lesser id
 * @param limit how many at most
 */
public record ListImports(@Nullable TenantId tenantId, Instant before, UUID beforeId, int limit)
        implements Query<List<ImportStanding>> {}

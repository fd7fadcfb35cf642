package io.aegira.kernel.ingestion;

import io.aegira.kernel.message.Query;
import io.aegira.kernel.organisation.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How does an import stand? Answers it alone, or nothing where there is none.
 *
 * @param tenantId whose it must be; absent: anybody's, for who runs the installation
 */
public record FindImport(@Nullable TenantId tenantId, UUID importId) implements Query<List<ImportStanding>> {}

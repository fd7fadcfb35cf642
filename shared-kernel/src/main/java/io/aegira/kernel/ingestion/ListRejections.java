package io.aegira.kernel.ingestion;

import io.aegira.kernel.message.Query;
import io.aegira.kernel.organisation.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * What did an import refuse, in the order of the file?
 *
 * @param tenantId whose import it is
 * @param after the last line that is known; -1: from the beginning
 * @param limit how many at most
 */
public record ListRejections(TenantId tenantId, UUID importId, long after, int limit)
        implements Query<List<RejectedLine>> {}

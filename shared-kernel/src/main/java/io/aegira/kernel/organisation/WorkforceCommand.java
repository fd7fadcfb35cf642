package io.aegira.kernel.organisation;

import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What can be asked of a worker's membership. Asking for what is so already changes nothing. */
public sealed interface WorkforceCommand extends AggregateCommand {
    WorkerId workerId();

    OffsetDateTime at();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.WORKER, tenantId(), workerId().value());
    }

    /** Take a person in, or place them elsewhere. */
    record RegisterWorker(
            TenantId tenantId,
            OffsetDateTime at,
            WorkerId workerId,
            @Nullable TeamId teamId,
            @Nullable SiteId siteId) implements WorkforceCommand {}

    /** Ask this person no more. */
    record DeactivateWorker(
            TenantId tenantId,
            OffsetDateTime at,
            WorkerId workerId,
            @Nullable EncryptedText reason) implements WorkforceCommand {}

    /** Forget who this person is. They are asked no more from then on. */
    record EraseWorker(TenantId tenantId, OffsetDateTime at, WorkerId workerId, ErasureGround ground)
            implements WorkforceCommand {}
}

package io.aegira.kernel.organisation;

import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.EncryptedText;
import java.time.OffsetDateTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a worker's membership. Asking for what is so already changes nothing. */
public sealed interface WorkforceCommand extends Command {
    WorkerId workerId();

    OffsetDateTime at();

    @TargetAggregateIdentifier
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
}

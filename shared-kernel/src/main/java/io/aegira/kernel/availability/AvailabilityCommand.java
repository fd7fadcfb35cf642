package io.aegira.kernel.availability;

import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a worker's availability. */
public sealed interface AvailabilityCommand extends AggregateCommand {
    WorkerId workerId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.AVAILABILITY, tenantId(), workerId().value());
    }

    /** From…to, both inclusive, the worker has this status. */
    record SetAvailability(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            WorkerId workerId,
            AvailabilityStatus status,
            OffsetDateTime effectiveFrom,
            @Nullable OffsetDateTime effectiveTo,
            @Nullable EncryptedText reason,
            @Nullable String source)
            implements AvailabilityCommand {}
}

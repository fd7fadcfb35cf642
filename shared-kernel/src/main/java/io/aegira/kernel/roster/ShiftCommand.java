package io.aegira.kernel.roster;

import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a shift. */
public sealed interface ShiftCommand extends AggregateCommand {
    ShiftId shiftId();

    WorkerId workerId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.SHIFT, tenantId(), shiftId().value());
    }

    /** Let the shift stand as described. */
    record UpsertShift(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            ShiftId shiftId,
            WorkerId workerId,
            SiteId siteId,
            String timezone,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            @Nullable String source)
            implements ShiftCommand {}

    /** Take the shift off the roster. */
    record RemoveShift(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            ShiftId shiftId,
            WorkerId workerId,
            @Nullable EncryptedText reason,
            @Nullable String source)
            implements ShiftCommand {}
}

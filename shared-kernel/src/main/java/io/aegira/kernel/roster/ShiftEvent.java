package io.aegira.kernel.roster;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a shift. In the log for ever: change only as ADR 0003 allows. */
public sealed interface ShiftEvent extends WorkerEvent {
    ShiftId shiftId();

    /** The shift stands as described, whatever was said of it before. @param timezone IANA name; days are counted in it */
    record ShiftUpserted(
            UUID eventId,
            OffsetDateTime eventTime,
            ShiftId shiftId,
            WorkerId workerId,
            SiteId siteId,
            String timezone,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            @Nullable String source)
            implements ShiftEvent {}

    /** The shift is off; upserting it again reinstates it. */
    record ShiftRemoved(
            UUID eventId,
            OffsetDateTime eventTime,
            ShiftId shiftId,
            WorkerId workerId,
            @Nullable EncryptedText reason,
            @Nullable String source)
            implements ShiftEvent {}
}

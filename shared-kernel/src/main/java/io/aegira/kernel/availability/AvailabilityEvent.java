package io.aegira.kernel.availability;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a worker's availability. In the log for ever: change only as ADR 0003 allows. */
public sealed interface AvailabilityEvent extends WorkerEvent {
    /**
     * From…to, both inclusive, the worker has this status; where several cover an instant, the one recorded last wins.
     *
     * @param effectiveTo absent: open-ended
     */
    record AvailabilitySet(
            UUID eventId,
            OffsetDateTime eventTime,
            WorkerId workerId,
            AvailabilityStatus status,
            OffsetDateTime effectiveFrom,
            @Nullable OffsetDateTime effectiveTo,
            @Nullable EncryptedText reason,
            @Nullable String source)
            implements AvailabilityEvent {}
}

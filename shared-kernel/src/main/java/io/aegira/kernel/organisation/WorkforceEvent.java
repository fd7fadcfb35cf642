package io.aegira.kernel.organisation;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a worker as a member of the organisation. In the log for ever: change only as ADR 0003 allows. */
public sealed interface WorkforceEvent extends WorkerEvent {
    /** A person joined. Who it is stands in the identity vault alone. */
    record WorkerRegistered(
            UUID eventId,
            OffsetDateTime eventTime,
            WorkerId workerId,
            @Nullable TeamId teamId,
            @Nullable SiteId siteId) implements WorkforceEvent {}

    /** The worker moved to another team or site. */
    record WorkerAssigned(
            UUID eventId,
            OffsetDateTime eventTime,
            WorkerId workerId,
            @Nullable TeamId teamId,
            @Nullable SiteId siteId) implements WorkforceEvent {}

    /** The worker gets no prompts whose window closes after this. */
    record WorkerDeactivated(
            UUID eventId,
            OffsetDateTime eventTime,
            WorkerId workerId,
            @Nullable EncryptedText reason) implements WorkforceEvent {}

    /**
     * A tombstone: nobody can be told any more who the worker was, nor what they said in words. What was decided stands, under an id.
     *
     * @param ground on which it was done
     */
    record WorkerErased(UUID eventId, OffsetDateTime eventTime, WorkerId workerId, ErasureGround ground)
            implements WorkforceEvent {}
}

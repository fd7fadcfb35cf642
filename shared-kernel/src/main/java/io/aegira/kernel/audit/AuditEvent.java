package io.aegira.kernel.audit;

import io.aegira.kernel.message.DomainEvent;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may have to answer for. In the log for ever: change only as ADR 0003 allows. */
public sealed interface AuditEvent extends DomainEvent {
    /** The logical name of the one event there is. */
    String RECORDED = "audit.action_recorded";

    /**
     * Somebody did, saw or was refused something. What an order changed its own events tell, stored in the same transaction.
     *
     * @param who the caller's subject; {@code nobody} where the login failed
     * @param action one of {@link AuditedAction}
     * @param target method and path, with the ids and periods that were asked for
     * @param previousValue only where it is a setting or a version, never anything of a person
     * @param reason why it was refused
     * @param ip the address that the request came from
     */
    record ActionRecorded(
            UUID eventId,
            OffsetDateTime eventTime,
            String who,
            String action,
            String target,
            @Nullable String previousValue,
            @Nullable String newValue,
            @Nullable String reason,
            @Nullable String ip,
            @Nullable String userAgent)
            implements AuditEvent {}
}

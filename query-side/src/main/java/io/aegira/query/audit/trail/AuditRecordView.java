package io.aegira.query.audit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded action.
 *
 * @param action {@code administered}, {@code answers_read}, {@code flag_viewed}, {@code exported}, {@code refused} or {@code login_failed}
 * @param target method and path, with the ids and periods that were asked for
 * @param reason of a refusal
 * @param correlationId of the request, as its answer and the lines logged meanwhile carry it
 */
public record AuditRecordView(
        UUID eventId,
        Instant recordedAt,
        String who,
        String actorType,
        String action,
        String target,
        @Nullable String previousValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String correlationId) {}

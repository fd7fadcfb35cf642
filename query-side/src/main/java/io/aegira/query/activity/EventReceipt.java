package io.aegira.query.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has made of an event.
 *
 * @param readAt the first time; {@code acknowledgedAt} likewise, null: not yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EventReceipt(
        UUID eventId, Instant readAt, @Nullable Instant acknowledgedAt) {}

package io.aegira.platform.idempotency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the attempt to reserve a key. */
sealed interface Reservation {
    /**
     * The order may run.
     *
     * @param until when it lapses; tells this attempt from a later one
     * @param orderId the same for every attempt
     */
    record Reserved(Order order, Instant until, UUID orderId) implements Reservation {}

    /**
     * It has run.
     *
     * @param answer absent: too large to be kept, or none
     */
    record Answered(
            int status,
            @Nullable String contentType,
            @Nullable String answer) implements Reservation {}

    /** It is running at this moment. */
    record Running() implements Reservation {}

    /** The key belongs to another content. */
    record Mismatched() implements Reservation {}
}

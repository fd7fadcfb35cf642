package io.aegira.platform.deadletters;

import java.time.Instant;
import java.util.UUID;

/**
 * Events that wait for one another.
 *
 * @param id of the first letter, which could not be handled
 * @param processor the processing group
 * @param sequence whose events they are: the tenant and the worker, or else the aggregate
 * @param cause the kind of failure, without its message, which might quote somebody
 * @param since when the first one was parked
 * @param waiting how many letters, the first one included
 */
public record ParkedSequence(
        UUID id,
        String processor,
        String sequence,
        String eventId,
        String eventType,
        String cause,
        Instant since,
        long waiting) {}

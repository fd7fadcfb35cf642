package io.aegira.query.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened to a case or its episode.
 *
 * @param facts what changed, by name
 */
public record TimelineView(
        UUID eventId, String eventType, Instant eventTime, Instant ingestedAt, Map<String, Object> facts) {}

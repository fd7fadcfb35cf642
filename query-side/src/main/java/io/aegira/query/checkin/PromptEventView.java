package io.aegira.query.checkin;

import java.time.Instant;
import java.util.UUID;

/**
 * One event in a prompt's history.
 *
 * @param eventType its name in the catalogue
 */
public record PromptEventView(UUID eventId, String eventType, Instant eventTime, Instant ingestedAt) {}

package io.aegira.kernel.hindsight;

import java.time.Instant;
import java.util.UUID;

/**
 * That something was decided, not what.
 *
 * @param position in the log
 * @param sourceId the response's id, or the miss's
 * @param at the instant that the decision was about
 * @param decidedAt when it was recorded
 */
public record DecisionPoint(long position, UUID sourceId, Instant at, Instant decidedAt) {}

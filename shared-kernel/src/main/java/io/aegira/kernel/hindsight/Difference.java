package io.aegira.kernel.hindsight;

import java.util.UUID;

/**
 * One field of a recorded decision that does not come out as it was recorded.
 *
 * @param id the signal's, or the episode's
 * @param eventType such as {@code risk.signal_computed}
 * @param field such as {@code severity} or {@code features.fatigue_z}; {@code decision} when there should be none, or another one
 * @param recorded as text; {@code absent} where there is none
 * @param recomputed likewise
 */
public record Difference(UUID id, UUID workerId, String eventType, String field, String recorded, String recomputed) {}

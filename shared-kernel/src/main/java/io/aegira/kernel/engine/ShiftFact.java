package io.aegira.kernel.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A shift of the worker as it stands; a removed one is not a fact any more.
 *
 * @param zone where it is worked: its calendar day and its night are read there
 */
public record ShiftFact(UUID shiftId, Instant start, Instant end, ZoneId zone) {}

package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one prompt, its answers aside.
 *
 * @param shiftId absent: the shift is removed or not yet known
 * @param closesAt end of the present window, inclusive; absent: not known, so the window counts nowhere
 * @param excusedWithoutAnswer the shift is removed, or the worker was not available at {@code closesAt}
 * @param available the worker's status at {@code closesAt} is available
 * @param missedId the recorded miss of this very window; absent: none is recorded
 */
public record PromptFact(
        UUID promptId,
        @Nullable UUID shiftId,
        @Nullable Instant closesAt,
        boolean excusedWithoutAnswer,
        boolean available,
        @Nullable UUID missedId) {}

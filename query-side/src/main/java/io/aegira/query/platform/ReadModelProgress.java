package io.aegira.query.platform;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * How far the read models have come along the log. Asks the processors of this node. What they hold in memory is ahead of their stored tokens, which lag for seconds when no event
 * concerns a segment; so segments that another node works on are not waited for.
 */
public final class ReadModelProgress {
    private final Supplier<EventProcessingConfiguration> processors;
    private final HeldProjections held;

    ReadModelProgress(Supplier<EventProcessingConfiguration> processors, HeldProjections held) {
        this.processors = processors;
        this.held = held;
    }

    /** Whether all of this side's groups have handled the event at this position. */
    public boolean reaches(long position) {
        return ProcessingGroups.ALL.stream().allMatch(group -> reaches(group, position));
    }

    /** Up to where nothing can come any more that the groups of this node have not handled; empty where it works on none. */
    public OptionalLong settled() {
        if (ProcessingGroups.ALL.stream().anyMatch(held::isHeld)) {
            return OptionalLong.of(0);
        }
        return ProcessingGroups.ALL.stream()
                .map(group -> processors.get().eventProcessorByProcessingGroup(group, StreamingEventProcessor.class))
                .flatMap(Optional::stream)
                .flatMap(processor -> processor.processingStatus().values().stream())
                .mapToLong(status -> settled(status.getTrackingToken()))
                .min();
    }

    private static long settled(@Nullable TrackingToken token) {
        if (WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken seen) {
            return seen.getGaps().isEmpty() ? seen.getIndex() : seen.getGaps().first() - 1;
        }
        return 0;
    }

    private boolean reaches(String group, long position) {
        return !held.isHeld(group)
                && processors
                        .get()
                        .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class)
                        .map(processor -> processor.processingStatus().values().stream()
                                .map(EventTrackerStatus::getTrackingToken)
                                .allMatch(token -> covers(token, position)))
                        .orElse(false);
    }

    static boolean covers(@Nullable TrackingToken token, long position) {
        if (WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken seen) {
            return seen.getIndex() >= position && !seen.getGaps().contains(position);
        }
        return token != null && token.position().orElse(-1) >= position;
    }
}

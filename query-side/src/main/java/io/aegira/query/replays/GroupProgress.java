package io.aegira.query.replays;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Whether the views have seen as much of the log as somebody else has. */
final class GroupProgress {
    private final Configuration axon;
    private final JdbcOperations jdbc;

    GroupProgress(Configuration axon, JdbcOperations jdbc) {
        this.axon = axon;
        this.jdbc = jdbc;
    }

    /** What a processor holds in memory is ahead of its stored token; where none runs, the token is all there is. */
    boolean haveAllSeen(List<String> groups, TrackingToken token) {
        return groups.stream().allMatch(group -> hasSeen(group, token));
    }

    private boolean hasSeen(String group, TrackingToken token) {
        return axon.eventProcessingConfiguration()
                .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class)
                .filter(EventProcessor::isRunning)
                .map(processor -> !processor.processingStatus().isEmpty()
                        && processor.processingStatus().values().stream()
                                .map(EventTrackerStatus::getTrackingToken)
                                .allMatch(seen -> isAt(seen, token)))
                .orElseGet(() -> new GroupTokens(jdbc, axon).all(group).stream().allMatch(seen -> isAt(seen, token)));
    }

    private static boolean isAt(@Nullable TrackingToken seen, TrackingToken token) {
        TrackingToken lower = seen == null ? null : WrappedToken.unwrapLowerBound(seen);
        return lower != null && lower.position().orElse(-1) >= token.position().orElse(0);
    }
}

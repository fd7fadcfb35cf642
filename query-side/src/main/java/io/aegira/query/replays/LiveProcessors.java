package io.aegira.query.replays;

import io.aegira.query.platform.HeldProjections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The processors of this node that follow the log for some groups, stopped for as long as this is open. */
final class LiveProcessors implements AutoCloseable {
    private static final long SOON_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final List<String> groups;
    private final HeldProjections held;
    private final List<StreamingEventProcessor> stopped;

    private LiveProcessors(List<String> groups, HeldProjections held, List<StreamingEventProcessor> stopped) {
        this.groups = groups;
        this.held = held;
        this.stopped = stopped;
    }

    /** Lets each finish the batch that it is at. */
    static LiveProcessors stop(List<String> groups, EventProcessingConfiguration processing, HeldProjections held) {
        List<StreamingEventProcessor> running = groups.stream()
                .flatMap(group ->
                        processing.eventProcessorByProcessingGroup(group, StreamingEventProcessor.class).stream())
                .filter(EventProcessor::isRunning)
                .toList();
        held.hold(groups);
        LiveProcessors stopped = new LiveProcessors(groups, held, running);
        try {
            CompletableFuture.allOf(running.stream()
                            .map(StreamingEventProcessor::shutdownAsync)
                            .toArray(CompletableFuture[]::new))
                    .join();
            return stopped;
        } catch (RuntimeException unstoppable) {
            stopped.close();
            throw unstoppable;
        }
    }

    /** Those that were running run again, and have got hold of their segments. */
    @Override
    public void close() {
        stopped.forEach(EventProcessor::start);
        long patience = System.nanoTime() + SOON_NANOS;
        while (System.nanoTime() < patience && !stopped.stream().allMatch(LiveProcessors::isAtWork)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        held.release(groups);
    }

    private static boolean isAtWork(StreamingEventProcessor processor) {
        return !processor.processingStatus().isEmpty()
                && processor.processingStatus().values().stream().allMatch(status -> status.getTrackingToken() != null);
    }
}

package io.aegira.platform.progress;

import io.aegira.platform.tenancy.TenantScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at each processor of this node: where it is, how much it leaves behind, what it has parked. */
public class ProcessorWatch {
    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;

    ProcessorWatch(EventProcessingConfiguration processing, JdbcClient jdbc) {
        this.processing = processing;
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<ProcessorFigures> look() {
        return TenantScope.callAcrossTenants(() -> {
            // First, so that nobody seems to lag behind what came in while we looked.
            long head = jdbc.sql("SELECT coalesce(max(global_index), 0) FROM eventlog.events")
                    .query(Long.class)
                    .single();
            Map<String, Long> letters = letters();
            return processing.eventProcessors().values().stream()
                    .filter(StreamingEventProcessor.class::isInstance)
                    .map(StreamingEventProcessor.class::cast)
                    .map(processor -> figures(processor, head, letters.getOrDefault(processor.getName(), 0L)))
                    .sorted(Comparator.comparing(ProcessorFigures::name))
                    .toList();
        });
    }

    private Map<String, Long> letters() {
        Map<String, Long> letters = new HashMap<>();
        jdbc.sql("SELECT processing_group, count(*) FROM infra.dead_letter_entry GROUP BY 1")
                .query(row -> {
                    letters.put(row.getString(1), row.getLong(2));
                });
        return letters;
    }

    private static ProcessorFigures figures(StreamingEventProcessor processor, long head, long letters) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        boolean running = processor.isRunning()
                && !processor.isError()
                && segments.stream().noneMatch(EventTrackerStatus::isErrorState);
        long position = segments.stream()
                .mapToLong(segment -> position(segment.getTrackingToken()))
                .min()
                .orElse(-1);
        long lag = segments.isEmpty() ? 0 : Math.max(0, head - Math.max(0, position));
        long gaps = segments.stream()
                .mapToLong(segment -> gaps(segment.getTrackingToken()))
                .max()
                .orElse(0);
        return new ProcessorFigures(processor.getName(), running, position, lag, gaps, letters);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static long gaps(@Nullable TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken gapAware
                ? gapAware.getGaps().size()
                : 0;
    }
}

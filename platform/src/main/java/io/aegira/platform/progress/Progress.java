package io.aegira.platform.progress;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.platform.axon.DueWork;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the head of the log, the processors of this node and all due work. */
public class Progress {
    private final EventProcessingConfiguration processing;
    private final List<DueWork> work;
    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(EventProcessingConfiguration processing, List<DueWork> work, JdbcClient jdbc, Clock clock) {
        this.processing = processing;
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Caught up only if nothing was stored while it looked: what is due now may store something in a moment. */
    public ProgressView look() {
        return TenantScope.callAcrossTenants(() -> {
            long head = head();
            long due = dueDeadlines() + work.stream().mapToLong(DueWork::due).sum();
            List<ProcessorProgress> processors = streaming().stream()
                    .map(processor -> progress(processor, head))
                    .sorted(Comparator.comparing(ProcessorProgress::name))
                    .toList();
            boolean handled = processors.stream().allMatch(processor -> processor.lag() == 0) && !anyGapIsFilled();
            return new ProgressView(head, due == 0 && handled && head() == head, due, processors);
        });
    }

    private ProcessorProgress progress(StreamingEventProcessor processor, long head) {
        long position = processor.processingStatus().values().stream()
                .mapToLong(status -> position(status, head))
                .min()
                .orElse(-1);
        return new ProcessorProgress(processor.getName(), position, Math.max(0, head - position));
    }

    private static long position(EventTrackerStatus status, long head) {
        TrackingToken token = status.getTrackingToken();
        if (token == null) {
            return head == 0 ? 0 : -1;
        }
        return status.isErrorState() ? -1 : token.position().orElse(-1);
    }

    /** An event that became visible below a token's index is still to be handled. */
    private boolean anyGapIsFilled() {
        SortedSet<Long> gaps = new TreeSet<>();
        streaming().stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(status -> WrappedToken.unwrapLowerBound(status.getTrackingToken()))
                .forEach(token -> addGaps(token, gaps));
        return !gaps.isEmpty()
                && jdbc.sql("SELECT EXISTS (SELECT FROM eventlog.events WHERE global_index = ANY (?))")
                        .param(gaps.toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private static void addGaps(@Nullable TrackingToken token, SortedSet<Long> gaps) {
        if (token instanceof GapAwareTrackingToken gapAware) {
            gaps.addAll(gapAware.getGaps());
        }
    }

    private List<StreamingEventProcessor> streaming() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    /** Of what is of any consequence: that somebody looks keeps nobody waiting. */
    private long head() {
        return jdbc.sql(
                        "SELECT global_index FROM eventlog.events WHERE event_type <> ? ORDER BY global_index DESC LIMIT 1")
                .param(AuditEvent.RECORDED)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long dueDeadlines() {
        return jdbc.sql("SELECT count(*) FROM infra.scheduled_tasks WHERE execution_time <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}

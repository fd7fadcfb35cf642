package io.aegira.platform.progress;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.platform.axon.DueWork;
import io.aegira.platform.progress.StoredTokens.StoredToken;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the head of the log, the processors of this node, with what is stored of those of their segments that others work on, and all due work. */
public class Progress {
    private final EventProcessingConfiguration processing;
    private final List<DueWork> work;
    private final StoredTokens stored;
    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(
            EventProcessingConfiguration processing,
            List<DueWork> work,
            StoredTokens stored,
            JdbcClient jdbc,
            Clock clock) {
        this.processing = processing;
        this.work = work;
        this.stored = stored;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Caught up only if nothing was stored while it looked: what is due now may store something in a moment. */
    public ProgressView look() {
        return TenantScope.callAcrossTenants(() -> {
            long head = head();
            long due = dueDeadlines() + work.stream().mapToLong(DueWork::due).sum();
            List<Segments> all = segments();
            List<ProcessorProgress> processors = all.stream()
                    .map(segments -> progress(segments, head))
                    .sorted(Comparator.comparing(ProcessorProgress::name))
                    .toList();
            boolean handled = processors.stream().allMatch(processor -> processor.lag() == 0) && !anyGapIsFilled(all);
            return new ProgressView(head, due == 0 && handled && head() == head, due, processors);
        });
    }

    private static ProcessorProgress progress(Segments segments, long head) {
        long position = Math.min(
                segments.here().stream()
                        .mapToLong(status -> status.isErrorState() ? -1 : position(status.getTrackingToken(), head))
                        .min()
                        .orElse(Long.MAX_VALUE),
                segments.elsewhere().stream()
                        .mapToLong(token -> position(token.token(), head))
                        .min()
                        .orElse(Long.MAX_VALUE));
        long known = position == Long.MAX_VALUE ? position(null, head) : position;
        return new ProcessorProgress(
                segments.name(),
                known,
                Math.max(0, head - known),
                segments.elsewhere().size());
    }

    private static long position(@Nullable TrackingToken token, long head) {
        if (token == null) {
            return head == 0 ? 0 : -1;
        }
        return token.position().orElse(-1);
    }

    /** An event that became visible below a token's index is still to be handled. */
    private boolean anyGapIsFilled(List<Segments> all) {
        SortedSet<Long> gaps = new TreeSet<>();
        for (Segments segments : all) {
            segments.here().forEach(status -> addGaps(status.getTrackingToken(), gaps));
            segments.elsewhere().forEach(token -> addGaps(token.token(), gaps));
        }
        return !gaps.isEmpty()
                && jdbc.sql("SELECT EXISTS (SELECT FROM eventlog.events WHERE global_index = ANY (?))")
                        .param(gaps.toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private static void addGaps(@Nullable TrackingToken token, SortedSet<Long> gaps) {
        if (WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken gapAware) {
            gaps.addAll(gapAware.getGaps());
        }
    }

    /** Memory first: a segment that goes elsewhere in between is looked at twice, and none is left out. */
    private List<Segments> segments() {
        Map<String, Map<Integer, EventTrackerStatus>> here = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .collect(Collectors.toMap(EventProcessor::getName, StreamingEventProcessor::processingStatus));
        Map<String, List<StoredToken>> tokens = stored.all();
        return here.entrySet().stream()
                .map(one -> new Segments(
                        one.getKey(),
                        one.getValue().values(),
                        tokens.getOrDefault(one.getKey(), List.of()).stream()
                                .filter(token -> !one.getValue().containsKey(token.segment()))
                                .toList()))
                .toList();
    }

    /** Of one processor. @param elsewhere those that this node does not work on */
    private record Segments(String name, Collection<EventTrackerStatus> here, List<StoredToken> elsewhere) {}

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

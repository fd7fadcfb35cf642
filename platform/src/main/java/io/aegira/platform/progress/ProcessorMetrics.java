package io.aegira.platform.progress;

import io.aegira.platform.axon.ProcessorGroup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** Lag, gaps and dead letters of each processor as figures: {@code aegira_processor_lag}, {@code _gaps}, {@code _dead_letters}. */
class ProcessorMetrics implements MeterBinder {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final ProcessorWatch watch;
    private final List<ProcessorGroup> groups;
    private List<ProcessorFigures> seen = List.of();
    private long seenNanos = System.nanoTime() - FRESH_NANOS;

    ProcessorMetrics(ProcessorWatch watch, List<ProcessorGroup> groups) {
        this.watch = watch;
        this.groups = groups;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ProcessorGroup group : groups) {
            if (group.kind() != ProcessorGroup.Kind.INLINE) {
                gauge(registry, "lag", "indexes up to the head of the log", group, ProcessorFigures::lag);
                gauge(registry, "gaps", "indexes that may still be filled", group, ProcessorFigures::gaps);
                gauge(registry, "dead.letters", "events that wait", group, ProcessorFigures::letters);
            }
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String what,
            ProcessorGroup group,
            ToLongFunction<ProcessorFigures> figure) {
        Gauge.builder("aegira.processor." + name, this, metrics -> metrics.value(group.name(), figure))
                .description(what)
                .tag("processor", group.name())
                .register(registry);
    }

    private double value(String group, ToLongFunction<ProcessorFigures> figure) {
        return figures().stream()
                .filter(one -> one.name().equals(group))
                .mapToDouble(figure::applyAsLong)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** All figures of one scrape come from one look. */
    private synchronized List<ProcessorFigures> figures() {
        if (System.nanoTime() - seenNanos >= FRESH_NANOS) {
            seen = watch.look();
            seenNanos = System.nanoTime();
        }
        return seen;
    }
}

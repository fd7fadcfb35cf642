package io.aegira.query.replays;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.platform.axon.DeadLetterQueues;
import io.aegira.platform.tenancy.StreamThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Fills shadows from the log: while one stretch is written, by a thread for each group, the next is read. */
final class ShadowFilling implements AutoCloseable {
    private final List<GroupFilling> groups;
    private final LogReading reading;
    private final ExecutorService threads = Executors.newCachedThreadPool(new StreamThreads("rebuild"));
    private List<Future<?>> writing = List.of();
    private @Nullable Chunk last;
    private long events;

    ShadowFilling(List<String> of, Shadows shadows, ApplicationContext beans) {
        Configuration axon = beans.getBean(Configuration.class);
        DeadLetterQueues queues = beans.getBean(DeadLetterQueues.class);
        this.groups = of.stream()
                .map(group -> new GroupFilling(
                        GroupHandlers.of(group, beans, axon),
                        new ParkedSequences(
                                queues.of(ShadowLetters.of(group)),
                                axon.eventProcessingConfiguration().sequencingPolicy(group)),
                        shadows,
                        axon))
                .toList();
        this.reading = new LogReading(
                beans.getBean(EventLogEngine.class), type -> groups.stream().anyMatch(group -> group.wants(type)));
    }

    /** All that is in the log now, written when this returns. */
    void past(Consumer<Advance> told) {
        reading.past(chunk -> write(chunk, told));
        await(told);
    }

    /** Reads on to the index or, when there is no more, to the end, and returns when all that was read is written. */
    void upTo(long index, Consumer<Advance> told) {
        reading.upTo(index, chunk -> write(chunk, told));
        await(told);
    }

    private void write(Chunk chunk, Consumer<Advance> told) {
        await(told);
        last = chunk;
        writing = (chunk.events().isEmpty() ? Stream.<GroupFilling>empty() : groups.stream())
                .<Future<?>>map(group -> threads.submit(() -> group.write(chunk)))
                .toList();
    }

    TrackingToken token() {
        return reading.token();
    }

    private void await(Consumer<Advance> told) {
        List<Future<?>> begun = writing;
        writing = List.of();
        List<Throwable> failures = new ArrayList<>();
        begun.forEach(one -> await(one, failures));
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the shadows could not be written", failures.getFirst());
        }
        if (last != null) {
            events += last.events().size();
            long parked = groups.stream().mapToLong(GroupFilling::parked).sum();
            told.accept(new Advance(last.upTo().position().orElse(0), events, parked));
            last = null;
        }
    }

    private static void await(Future<?> one, List<Throwable> failures) {
        try {
            one.get();
        } catch (ExecutionException failed) {
            failures.add(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            one.cancel(true);
            Thread.currentThread().interrupt();
            failures.add(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

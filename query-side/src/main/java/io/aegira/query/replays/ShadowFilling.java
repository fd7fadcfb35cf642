package io.aegira.query.replays;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.platform.axon.DeadLetterQueues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.context.ApplicationContext;

/**
 * Fills shadows from the log: each group follows in a thread of its own, at its own pace, and the log is read a few stretches ahead of
 * the slowest one. Whichever group looks into an event first parses it.
 */
final class ShadowFilling implements AutoCloseable {
    /** Enough that a group which finds nothing for itself in one stretch is busy with the next; they are in memory at once. */
    private static final int STRETCHES_AHEAD = 4;

    private final List<GroupFilling> groups;
    private final LogReading reading;
    private final Deque<Filled> begun = new ArrayDeque<>();
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
        reading.past(chunk -> fill(chunk, told));
        await(0, told);
    }

    /** Reads on to the index or, when there is no more, to the end, and returns when all that was read is written. */
    void upTo(long index, Consumer<Advance> told) {
        reading.upTo(index, chunk -> fill(chunk, told));
        await(0, told);
    }

    TrackingToken token() {
        return reading.token();
    }

    private void fill(Chunk chunk, Consumer<Advance> told) {
        begun.add(new Filled(
                chunk, groups.stream().map(group -> group.follow(chunk)).toList()));
        await(STRETCHES_AHEAD, told);
    }

    /** Until no more than so many stretches are on their way. */
    private void await(int most, Consumer<Advance> told) {
        while (begun.size() > most) {
            Filled next = begun.remove();
            next.await();
            events += next.chunk().events().size();
            long parked = groups.stream().mapToLong(GroupFilling::parked).sum();
            told.accept(new Advance(next.chunk().upTo().position().orElse(0), events, parked));
        }
    }

    @Override
    public void close() {
        groups.forEach(GroupFilling::close);
    }
}

package io.aegira.query.replays;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads the log from its beginning, in stretches. It remembers gaps as processors do, so that what is committed late is not missed. */
final class LogReading {
    static final int CHUNK = 5_000;

    private final EventStorageEngine log;
    private final Predicate<EventMessage<?>> wanted;
    private TrackingToken token;

    LogReading(EventStorageEngine log, Predicate<EventMessage<?>> wanted) {
        this.log = log;
        this.wanted = wanted;
        this.token = log.createTailToken();
    }

    /** Goes on where it stopped, to the given index or, when there is no more, to the end. */
    void upTo(long index, Consumer<Chunk> chunks) {
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(token, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            List<EventMessage<?>> together = new ArrayList<>(CHUNK);
            int read = 0;
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                if (wanted.test(event)) {
                    together.add(unpacked(event));
                }
                token = event.trackingToken();
                if (++read % CHUNK == 0) {
                    chunks.accept(new Chunk(together, token));
                    together = new ArrayList<>(CHUNK);
                    if (position() >= index) {
                        return;
                    }
                }
            }
            chunks.accept(new Chunk(together, token));
        }
    }

    TrackingToken token() {
        return token;
    }

    private long position() {
        return token.position().orElse(0);
    }

    /** On the thread that reads: another one writes meanwhile. */
    private static EventMessage<?> unpacked(TrackedEventMessage<?> event) {
        event.getPayload();
        event.getMetaData();
        return event;
    }
}

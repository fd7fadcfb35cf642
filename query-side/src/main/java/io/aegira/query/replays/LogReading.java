package io.aegira.query.replays;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Reads the log from its beginning, in stretches: first the past, of which only the wanted types leave the database, then on from there
 * as processors do, who remember gaps, so that what is committed late is not missed.
 */
final class LogReading {
    static final int CHUNK = 5_000;

    private final EventLogEngine log;
    private final Predicate<Class<?>> wanted;
    private TrackingToken token;

    LogReading(EventLogEngine log, Predicate<Class<?>> wanted) {
        this.log = log;
        this.wanted = wanted;
        this.token = log.createTailToken();
    }

    /** All that is there now. */
    void past(Consumer<Chunk> chunks) {
        Set<String> types = EventTypes.ALL.stream()
                .filter(type -> wanted.test(type.type()))
                .map(EventType::name)
                .collect(Collectors.toSet());
        // Asked for first: an index that is missing now and there when its stretch is read is none that is still to
        // come.
        GapAwareTrackingToken end = log.end();
        Set<Long> missing = new TreeSet<>(end.getGaps());
        List<TrackedEventMessage<?>> events = log.history(0, end.getIndex(), types, CHUNK);
        while (!events.isEmpty()) {
            events.forEach(event -> missing.remove(index(event)));
            TrackingToken last = events.getLast().trackingToken();
            chunks.accept(new Chunk(events, last));
            events = log.history(index(events.getLast()), end.getIndex(), types, CHUNK);
        }
        token = GapAwareTrackingToken.newInstance(end.getIndex(), missing);
    }

    /** Goes on where it stopped, to the given index or, when there is no more, to the end. */
    void upTo(long index, Consumer<Chunk> chunks) {
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(token, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            List<TrackedEventMessage<?>> together = new ArrayList<>();
            int read = 0;
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                token = event.trackingToken();
                if (wanted.test(event.getPayloadType())) {
                    together.add(event);
                }
                if (++read % CHUNK == 0) {
                    chunks.accept(new Chunk(together, token));
                    together = new ArrayList<>();
                    if (token.position().orElse(0) >= index) {
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

    private static long index(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}

package io.aegira.query.replays;

import io.aegira.platform.axon.ParkedEvents;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** What could not be handled waits, and with it all that follows of the same sequence, as when the log is followed. */
final class ParkedSequences {
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final SequencingPolicy<? super EventMessage<?>> sequence;
    private final Set<Object> parked = new HashSet<>();
    /** Asked for by another thread. */
    private final AtomicLong letters = new AtomicLong();

    ParkedSequences(
            SequencedDeadLetterQueue<EventMessage<?>> queue, SequencingPolicy<? super EventMessage<?>> sequence) {
        this.queue = queue;
        this.sequence = sequence;
    }

    void handle(EventMessage<?> event, GroupHandlers handlers) {
        if (!parked.isEmpty() && parked.contains(of(event))) {
            park(new GenericDeadLetter<>(of(event), event));
            return;
        }
        try {
            handlers.handle(event);
        } catch (Exception failed) {
            parked.add(of(event));
            ParkedEvents.note(event);
            park(new GenericDeadLetter<>(of(event), event, failed));
        }
    }

    long letters() {
        return letters.get();
    }

    private void park(GenericDeadLetter<EventMessage<?>> letter) {
        queue.enqueue(letter.getSequenceIdentifier(), letter);
        letters.incrementAndGet();
    }

    private Object of(EventMessage<?> event) {
        Object identifier = sequence.getSequenceIdentifierFor(event);
        return identifier == null ? event.getIdentifier() : identifier;
    }
}

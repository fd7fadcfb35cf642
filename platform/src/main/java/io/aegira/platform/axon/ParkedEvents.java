package io.aegira.platform.axon;

import io.aegira.kernel.eventlog.EventLogEngine;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Which events of the present unit of work were parked. When one of a group's handlers fails, those before it have had their say about
 * the event; whoever gathers what handlers say must drop it, for the event will be handled from the beginning when it is tried again.
 */
public final class ParkedEvents {
    private static final String KEY = ParkedEvents.class.getName();

    private ParkedEvents() {}

    /** To be called when an event is parked. */
    public static void note(EventMessage<?> event) {
        if (CurrentUnitOfWork.isStarted()) {
            Set<Long> parked = CurrentUnitOfWork.get().getOrComputeResource(KEY, first -> new HashSet<>());
            parked.add(position(event));
        }
    }

    public static boolean has(UnitOfWork<?> batch, long position) {
        Set<Long> parked = batch.getOrDefaultResource(KEY, Set.of());
        return parked.contains(position);
    }

    /** Where it stands in the log: greater means recorded later; 0 for an event that did not come from there. */
    public static long position(EventMessage<?> event) {
        if (event.getMetaData().get(EventLogEngine.GLOBAL_INDEX) instanceof Number index) {
            return index.longValue();
        }
        // A log on Axon Server numbers its events in the token alone.
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElseThrow()
                : 0;
    }
}

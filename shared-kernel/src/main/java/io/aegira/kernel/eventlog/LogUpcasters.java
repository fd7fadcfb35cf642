package io.aegira.kernel.eventlog;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Reads what older releases wrote: each upcaster takes one event from one version to the next (ADR 0003). */
public final class LogUpcasters {
    private static final List<EventUpcaster> OLDEST_FIRST = List.of();

    private LogUpcasters() {}

    public static EventUpcaster chain() {
        return new EventUpcasterChain(OLDEST_FIRST);
    }
}

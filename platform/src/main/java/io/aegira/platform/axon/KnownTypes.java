package io.aegira.platform.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** A group's handlers, asked once for each type of event whether they want it; Axon would ask every one of them for every event. */
@RequiredArgsConstructor
final class KnownTypes implements EventHandlerInvoker {
    private final EventHandlerInvoker handlers;
    private final Map<Class<?>, Boolean> wanted = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return canHandleType(event.getPayloadType()) && handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payload) {
        return wanted.computeIfAbsent(payload, handlers::canHandleType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        handlers.handle(event, segment);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(R context) {
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        handlers.segmentReleased(segment);
    }
}

package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.AegiraJson;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** One version's step, as Axon takes it while it reads the log. */
final class PayloadUpcaster extends SingleEventUpcaster {
    private final NextVersion step;

    PayloadUpcaster(NextVersion step) {
        this.step = step;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(version(step.from()));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(version(step.from() + 1), String.class, this::told);
    }

    private String told(String json) {
        ObjectNode payload = (ObjectNode) AegiraJson.mapper().readTree(json);
        step.change().accept(payload);
        return AegiraJson.mapper().writeValueAsString(payload);
    }

    private SimpleSerializedType version(int version) {
        return new SimpleSerializedType(step.eventType(), Integer.toString(version));
    }
}

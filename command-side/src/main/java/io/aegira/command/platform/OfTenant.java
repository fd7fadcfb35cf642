package io.aegira.command.platform;

import io.aegira.kernel.message.EventMetadata;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.saga.AssociationResolver;
import org.axonframework.modelling.saga.PayloadAssociationResolver;

/** Finds a saga by a property of the event within the event's tenant: two tenants may use the same ids. */
public final class OfTenant implements AssociationResolver {
    private final AssociationResolver payload = new PayloadAssociationResolver();

    @Override
    public <T> void validate(String associationPropertyName, MessageHandlingMember<T> handler) {
        payload.validate(associationPropertyName, handler);
    }

    @Override
    public <T> Object resolve(
            String associationPropertyName, EventMessage<?> message, MessageHandlingMember<T> handler) {
        Object tenant =
                Objects.requireNonNull(message.getMetaData().get(EventMetadata.TENANT_ID), "an event without a tenant");
        return tenant + ":" + payload.resolve(associationPropertyName, message, handler);
    }
}

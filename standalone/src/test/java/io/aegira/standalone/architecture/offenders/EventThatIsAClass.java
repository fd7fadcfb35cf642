package io.aegira.standalone.architecture.offenders;

import io.aegira.kernel.message.DomainEvent;
import java.time.OffsetDateTime;
import java.util.UUID;

class EventThatIsAClass implements DomainEvent {
    @Override
    public UUID eventId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public OffsetDateTime eventTime() {
        throw new UnsupportedOperationException();
    }
}

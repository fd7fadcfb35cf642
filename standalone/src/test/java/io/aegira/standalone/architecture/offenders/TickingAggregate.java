package io.aegira.standalone.architecture.offenders;

import java.time.Instant;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class TickingAggregate {
    Instant decide() {
        return Instant.now();
    }
}

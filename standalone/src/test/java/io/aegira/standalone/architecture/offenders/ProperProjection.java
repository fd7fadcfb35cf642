package io.aegira.standalone.architecture.offenders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Takes its time from the event. */
@ProcessingGroup("proper")
class ProperProjection {
    @EventHandler
    Duration on(Instant event) {
        return Duration.between(event, Clock.fixed(event, ZoneOffset.UTC).instant());
    }
}

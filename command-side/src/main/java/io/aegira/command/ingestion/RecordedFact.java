package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log, ready to be appended.
 *
 * @param type its logical name
 * @param payload as the log keeps it
 * @param metadata who caused it, and what else stands beside it
 * @param erased whom it is about was erased
 * @param wordless and so something that it said in words is left out
 */
record RecordedFact(
        DomainEvent event,
        String type,
        String payload,
        String source,
        @Nullable String sourceEventId,
        Map<String, Object> metadata,
        boolean erased,
        boolean wordless) {
    UUID eventId() {
        return event.eventId();
    }

    /** What its sender said beside it. */
    @Nullable
    String sealed() {
        return (String) metadata.get(EventMetadata.SEALED);
    }

    /** What can be said once only; absent where the same may be said again. */
    @Nullable
    Object subject() {
        return switch (event) {
            case WindowMissed miss -> miss.missedId();
            case SignalComputed signal -> signal.signalId();
            case EpisodeOpened episode -> episode.episodeId();
            default -> null;
        };
    }

    boolean saysTheSameAs(RecordedFact other) {
        return type.equals(other.type)
                && payload.equals(other.payload)
                && Objects.equals(sealed(), other.sealed())
                && event.eventTime().isEqual(other.event.eventTime());
    }
}

package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log, ready to be appended.
 *
 * @param type its logical name
 * @param payload as the log keeps it
 * @param metadata who caused it, and what else stands beside it
 */
record RecordedFact(
        DomainEvent event,
        String type,
        String payload,
        String source,
        @Nullable String sourceEventId,
        Map<String, Object> metadata) {
    UUID eventId() {
        return event.eventId();
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
                && event.eventTime().isEqual(other.event.eventTime());
    }
}

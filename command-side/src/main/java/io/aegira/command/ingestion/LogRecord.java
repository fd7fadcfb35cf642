package io.aegira.command.ingestion;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import io.aegira.kernel.organisation.TenantEvent;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.platform.web.Problem;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of a log that is brought back, as it was recorded.
 *
 * @param asSent what its sender wrote; absent for what only the system records, and where a text is sealed
 * @param whole all that followed from it is brought back as well
 */
record LogRecord(
        Envelope envelope, EventType type, @Nullable Incoming asSent, boolean whole) {

    /** @throws Problem 400 naming the field */
    static LogRecord read(ObjectNode letter, boolean whole) {
        EventType type = EventTypes.named(letter.path("event_type").asString(""));
        if (type == null) {
            throw Problem.invalid("event_type", "is not a known event type");
        }
        if (AuditEvent.class.isAssignableFrom(type.type())) {
            throw Problem.invalid("event_type", "is recorded where it happens and is never brought back");
        }
        return new LogRecord(Incoming.envelope(letter), type, asSent(letter), whole);
    }

    /** Whether forms, policies or a worker's standing are others from here on. */
    boolean changesSettings() {
        return TenantEvent.class.isAssignableFrom(type.type()) || type.type() == WorkerDeactivated.class;
    }

    /** The prompt that it answers without naming a form. */
    Stream<PromptId> answered() {
        JsonNode prompt = envelope.payload().path("prompt_id");
        return type.type() == ResponseSubmitted.class && !envelope.payload().hasNonNull("form_id") && prompt.isString()
                ? uuid(prompt.asString()).map(PromptId::of)
                : Stream.empty();
    }

    /** None, where it is no UUID: that is refused when the event is read. */
    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    private static @Nullable Incoming asSent(ObjectNode letter) {
        try {
            ObjectNode sent = letter.deepCopy();
            FileLetter.takeKnownThen(sent);
            return Incoming.read(sent, null);
        } catch (Problem notSentLikeThis) {
            return null;
        }
    }
}

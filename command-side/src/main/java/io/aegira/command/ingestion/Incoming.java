package io.aegira.command.ingestion;

import io.aegira.kernel.UuidText;
import io.aegira.kernel.checkin.PromptCommand.KnownThen;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.LogUpcasters;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.Problem.FieldError;
import io.aegira.platform.web.UnreadableJson;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event as it came in, read and found well-formed.
 *
 * @param knownThen as a log that is brought back says it
 * @param content its canonical text, times of receipt aside: what tells a duplicate from a conflict
 */
record Incoming(
        Envelope envelope,
        IntakeType type,
        Payloads payload,
        String content,
        @Nullable KnownThen knownThen) {
    private static final JsonMapper CANONICAL = AegiraJson.mapper()
            .rebuild()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();
    private static final int MAX_TEXT = 200;
    /** The catalogue has them; this release records none. */
    private static final String NOTIFICATIONS = "notification.";

    /** @throws Problem 400 naming the field, or 403 for a type that only the system may record */
    static Incoming read(JsonNode json) {
        return read(object(json), null);
    }

    /** @param object without what only the server adds */
    static Incoming read(ObjectNode object, @Nullable KnownThen knownThen) {
        Envelope envelope = convert(object, Envelope.class, "");
        IntakeType type = type(envelope);
        checkEnvelope(envelope);
        Payloads payload = convert(presentPayload(envelope), type.payload(), "payload.");
        return new Incoming(envelope, type, payload, content(object, envelope, payload), knownThen);
    }

    /**
     * As an export writes it: an instant and its offset can be written in several ways, an id in capitals, and what is absent as null. What comes
     * back from an export is the same event.
     */
    private static String content(ObjectNode object, Envelope envelope, Payloads payload) {
        ObjectNode content = object.deepCopy();
        content.remove(EventMetadata.RECEIVED_AT);
        content.put("event_id", envelope.eventId().toString());
        content.put("tenant_id", envelope.tenantId().toString());
        content.put("event_time", canonical(envelope.eventTime()));
        ObjectNode said = (ObjectNode) content.get("payload");
        removeNulls(content);
        removeNulls(said);
        said.properties().stream()
                .filter(field -> field.getKey().endsWith("_id")
                        && field.getValue().isString()
                        && UuidText.is(field.getValue().asString()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(field -> said.put(field, said.get(field).asString().toLowerCase(Locale.ROOT)));
        payload.times().forEach((field, time) -> said.put(field, canonical(time)));
        return CANONICAL.writeValueAsString(content);
    }

    private static void removeNulls(ObjectNode object) {
        object.removeIf(JsonNode::isNull);
    }

    /** The canonical text that it would have under another id. */
    String contentAs(UUID eventId) {
        ObjectNode other = (ObjectNode) CANONICAL.readTree(content);
        return CANONICAL.writeValueAsString(other.put("event_id", eventId.toString()));
    }

    private static String canonical(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** Also of an event that only the system records. */
    static Envelope envelope(ObjectNode object) {
        Envelope envelope = convert(object, Envelope.class, "");
        checkEnvelope(envelope);
        return envelope;
    }

    static ObjectNode object(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new Problem(400, "Bad request", "An event must be a JSON object.", List.of());
    }

    private static IntakeType type(Envelope envelope) {
        return IntakeType.named(envelope.eventType()).orElseThrow(() -> {
            boolean known = EventTypes.named(envelope.eventType()) != null
                    || envelope.eventType().startsWith(NOTIFICATIONS);
            return known
                    ? new Problem(
                            403,
                            "Forbidden",
                            "event_type: only the system records such events.",
                            List.of(new FieldError("event_type", "only the system records such events")))
                    : Problem.invalid("event_type", "is not a known event type");
        });
    }

    /** Senders may write as they always have: an older version is told as the present one. */
    private static ObjectNode presentPayload(Envelope envelope) {
        return envelope.schemaVersion() == presentVersion(envelope)
                ? envelope.payload()
                : LogUpcasters.present(envelope.eventType(), envelope.schemaVersion(), envelope.payload());
    }

    private static int presentVersion(Envelope envelope) {
        return Objects.requireNonNull(EventTypes.named(envelope.eventType())).version();
    }

    private static void checkEnvelope(Envelope envelope) {
        Times.sound("event_time", envelope.eventTime());
        Times.soundIfGiven("received_at", envelope.receivedAt());
        int present = presentVersion(envelope);
        if (envelope.schemaVersion() < 1 || envelope.schemaVersion() > present) {
            throw Problem.invalid("schema_version", present == 1 ? "must be 1" : "must be from 1 to " + present);
        }
        text("source", envelope.source());
        text("actor.id", envelope.actor().id());
        if (envelope.sourceEventId() != null) {
            text("source_event_id", envelope.sourceEventId());
        }
    }

    private static void text(String field, String value) {
        if (value.isBlank() || value.length() > MAX_TEXT) {
            throw Problem.invalid(field, "must have 1 to 200 characters");
        }
    }

    static <T> T convert(ObjectNode json, Class<T> type, String prefix) {
        try {
            return AegiraJson.mapper().treeToValue(json, type);
        } catch (JacksonException unreadable) {
            FieldError error = UnreadableJson.explain(unreadable);
            String field = error.field().isEmpty() ? prefix.replace(".", "") : prefix + error.field();
            throw Problem.invalid(field.isEmpty() ? "body" : field, error.message());
        }
    }
}

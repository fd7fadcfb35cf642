package io.aegira.command.ingestion;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.TextCipher;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sender says beside the facts. Nothing is decided by it, and it may say anything about somebody: so it goes into the log sealed, as one
 * text, with the key of whom the event is about (ADR 0024). What is {@link Plain} stays as it is.
 */
@Component
@RequiredArgsConstructor
class SenderWords {
    private static final String PAYLOAD = "payload";
    private static final JsonMapper SORTED = AegiraJson.mapper()
            .rebuild()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private final TextCipher cipher;
    private final Erasures erasures;
    private final PayloadWords payloads;

    /** What tells the content from any other, without giving it away. */
    String mac(Incoming incoming) {
        return mac(incoming, incoming.content());
    }

    /** The same, had it come under this id. */
    String macAs(Incoming incoming, UUID eventId) {
        return mac(incoming, incoming.contentAs(eventId));
    }

    private String mac(Incoming incoming, String content) {
        return cipher.mac(incoming.envelope().tenantId(), incoming.payload().workerId(), content);
    }

    boolean isErased(TenantId tenant, @Nullable WorkerId about) {
        return about != null && erasures.isErased(tenant, about);
    }

    /** What stands beside the event in the log. @param mac absent where the content as sent is not known */
    Map<String, Object> metadata(Envelope envelope, @Nullable WorkerId about, @Nullable String mac) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(EventMetadata.TAKEN_IN_EVENT_ID, envelope.eventId().toString());
        metadata.put(EventMetadata.ACTOR_TYPE, envelope.actor().type().name().toLowerCase(Locale.ROOT));
        putIfGiven(metadata, EventMetadata.CONTENT_MAC, mac);
        putIfGiven(metadata, EventMetadata.RECEIVED_AT, envelope.receivedAt());
        if (about == null) {
            inClear(envelope).forEach((key, text) -> putIfGiven(metadata, key, text));
        } else if (isErased(envelope.tenantId(), about)) {
            metadata.putAll(wordless(envelope));
        } else {
            metadata.putAll(sealed(envelope, about));
        }
        return metadata;
    }

    /** The key that the event gets. */
    @Nullable
    SourceKey key(Envelope envelope) {
        return envelope.sourceEventId() == null
                ? null
                : new SourceKey(source(envelope), sourceEventId(envelope, envelope.sourceEventId()));
    }

    /** All that it may be known under: releases before this one kept keys in the clear. */
    List<SourceKey> keys(Envelope envelope) {
        return envelope.sourceEventId() == null
                ? List.of()
                : Stream.of(key(envelope), new SourceKey(envelope.source(), envelope.sourceEventId()))
                        .distinct()
                        .toList();
    }

    private Map<String, Object> sealed(Envelope envelope, WorkerId about) {
        Map<String, Object> metadata = new HashMap<>(wordless(envelope));
        ObjectNode words = AegiraJson.mapper().createObjectNode();
        inClear(envelope).forEach((key, text) -> {
            if (text != null && !text.equals(metadata.get(key)) && !key.equals(EventMetadata.CORRELATION_ID)) {
                words.put(key, text);
            }
        });
        ObjectNode said = payloads.of(envelope);
        if (!said.isEmpty()) {
            words.set(PAYLOAD, said);
        }
        if (!words.isEmpty()) {
            metadata.put(
                    EventMetadata.SEALED,
                    seal(envelope, about, EventMetadata.SEALED, SORTED.writeValueAsString(words)));
        }
        keepMarks(metadata, envelope, about);
        return metadata;
    }

    /** What follows from the event goes on under its correlation id, so that one is sealed apart. */
    private void keepMarks(Map<String, Object> metadata, Envelope envelope, WorkerId about) {
        metadata.put(EventMetadata.SOURCE, source(envelope));
        if (envelope.sourceEventId() != null) {
            metadata.put(EventMetadata.SOURCE_EVENT_ID, sourceEventId(envelope, envelope.sourceEventId()));
        }
        String correlation = envelope.correlationId();
        if (correlation != null && !Plain.isId(correlation)) {
            metadata.put(
                    EventMetadata.CORRELATION_ID, seal(envelope, about, EventMetadata.CORRELATION_ID, correlation));
        }
    }

    /** What is left of a sender's words about somebody who was erased. */
    private static Map<String, Object> wordless(Envelope envelope) {
        Map<String, Object> metadata = new HashMap<>();
        inClear(envelope).forEach((key, text) -> {
            boolean isNeeded = key.equals(EventMetadata.ACTOR_ID) || key.equals(EventMetadata.SOURCE);
            boolean isPlain = text != null && (isNeeded ? Plain.isName(text) : Plain.isId(text));
            putIfGiven(metadata, key, isPlain ? text : isNeeded ? EncryptedText.MARK : null);
        });
        return metadata;
    }

    private static Map<String, @Nullable String> inClear(Envelope envelope) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put(EventMetadata.ACTOR_ID, envelope.actor().id());
        texts.put(EventMetadata.SOURCE, envelope.source());
        texts.put(EventMetadata.SOURCE_EVENT_ID, envelope.sourceEventId());
        texts.put(EventMetadata.CORRELATION_ID, envelope.correlationId());
        texts.put(EventMetadata.CAUSATION_ID, envelope.causationId());
        return texts;
    }

    private String source(Envelope envelope) {
        return Plain.isName(envelope.source())
                ? envelope.source()
                : cipher.mark(envelope.tenantId(), EventMetadata.SOURCE, envelope.source());
    }

    private String sourceEventId(Envelope envelope, String id) {
        return Plain.isId(id) ? id : cipher.mark(envelope.tenantId(), EventMetadata.SOURCE_EVENT_ID, id);
    }

    private String seal(Envelope envelope, WorkerId about, String field, String text) {
        return cipher.seal(envelope.tenantId(), about, envelope.eventId(), field, text);
    }

    private static void putIfGiven(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}

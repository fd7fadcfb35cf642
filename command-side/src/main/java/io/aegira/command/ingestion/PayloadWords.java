package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a payload is said beside the facts: where it is more than plain, the log keeps it sealed and apart (ADR 0024). */
@Component
@RequiredArgsConstructor
class PayloadWords {
    private static final String CLIENT_METADATA = "client_metadata";
    private static final String PROMPT_KIND = "prompt_kind";

    private final TenantSettings settings;

    static @Nullable String plain(@Nullable String name) {
        return name == null || Plain.isName(name) ? name : null;
    }

    /** Null for what is neither a kind of prompt that the tenant has nor can be one that it had. */
    @Nullable
    String kind(TenantId tenant, @Nullable String kind) {
        return kind == null || Plain.isName(kind) || has(tenant, kind) ? kind : null;
    }

    /** To be sealed, by its place in the payload. */
    ObjectNode of(Envelope envelope) {
        ObjectNode copy = AegiraJson.mapper().createObjectNode();
        // Only its own fields are moved, so a shallow copy will do.
        copy.setAll(envelope.payload());
        return takeFrom(copy, envelope);
    }

    /** Takes it out of a payload of this envelope's. */
    ObjectNode takeFrom(ObjectNode payload, Envelope envelope) {
        ObjectNode words = AegiraJson.mapper().createObjectNode();
        JsonNode source = payload.path(EventMetadata.SOURCE);
        JsonNode kind = payload.path(PROMPT_KIND);
        boolean isAnswer = envelope.eventType().equals(CheckInApi.TYPE);
        move(
                CLIENT_METADATA,
                payload,
                words,
                isAnswer && payload.path(CLIENT_METADATA).isObject());
        move(EventMetadata.SOURCE, payload, words, source.isString() && plain(source.stringValue()) == null);
        move(
                PROMPT_KIND,
                payload,
                words,
                isAnswer && kind.isString() && kind(envelope.tenantId(), kind.stringValue()) == null);
        return words;
    }

    private static void move(String field, ObjectNode from, ObjectNode to, boolean isMoved) {
        if (isMoved) {
            to.set(field, from.remove(field));
        }
    }

    private boolean has(TenantId tenant, String kind) {
        return settings.checkInPolicy(tenant).prompts().stream()
                .anyMatch(entry -> entry.kind().equals(kind));
    }
}

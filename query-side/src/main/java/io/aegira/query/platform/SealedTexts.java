package io.aegira.query.platform;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is sealed in and beside payloads. Of a person whose key is gone nothing can be opened any more: null stands there, or nothing. */
@Component
@RequiredArgsConstructor
public class SealedTexts {
    /** By event type, as its class declares them: a client may send objects of its own that look like these. */
    private static final Map<String, List<String>> SEALED = EventTypes.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    EventTypes.EventType::name, type -> EncryptedText.fieldsOf(type.type())));

    private static final String SIGN = "\"ciphertext\"";
    private static final String PAYLOAD = "payload";

    /** A sealed text is longer than what a sender may write. */
    private static final JsonMapper OWN = AegiraJson.stored();

    private static final ObjectNode NO_WORDS = OWN.createObjectNode();

    private final TextCipher cipher;

    /** Whether there may be something sealed in a payload: where not, {@link #opened} would find nothing. */
    public static boolean mayHold(byte[] payload, int begin, int length) {
        // The sign is ASCII: any character set that has one byte for each will do, and this one is searched fastest.
        return new String(payload, begin, length, StandardCharsets.ISO_8859_1).contains(SIGN);
    }

    public Opened opened(TenantId tenant, SealedRow row) {
        if (row.about() == null) {
            return new Opened(row.payload(), NO_WORDS, null);
        }
        WorkerId worker = WorkerId.of(row.about());
        ObjectNode words = words(tenant, worker, row.words());
        String correlation = row.correlation();
        return new Opened(
                payload(tenant, worker, row, words),
                words,
                correlation != null && Opened.isMark(correlation)
                        ? cipher.open(tenant, worker, correlation).orElse(null)
                        : null);
    }

    /** What a sender said beside the facts; empty where that is nothing, or can be opened no more. */
    public ObjectNode words(TenantId tenant, WorkerId worker, @Nullable String sealed) {
        return sealed == null
                ? NO_WORDS
                : cipher.open(tenant, worker, sealed)
                        .map(json -> (ObjectNode) OWN.readTree(json))
                        .orElse(NO_WORDS);
    }

    /** The same bytes where there was nothing to open. */
    private byte[] payload(TenantId tenant, WorkerId worker, SealedRow row, ObjectNode words) {
        byte[] payload = row.payload();
        List<String> fields = SEALED.getOrDefault(row.eventType(), List.of());
        boolean hasText = !fields.isEmpty() && mayHold(payload, 0, payload.length);
        if (!hasText && !(words.get(PAYLOAD) instanceof ObjectNode)) {
            return payload;
        }
        ObjectNode open = (ObjectNode) OWN.readTree(payload);
        for (String field : fields) {
            JsonNode text = open.path(field);
            if (text.isObject()) {
                EncryptedText sealed = OWN.treeToValue(text, EncryptedText.class);
                open.put(field, cipher.decrypt(tenant, worker, sealed).orElse(null));
            }
        }
        if (words.get(PAYLOAD) instanceof ObjectNode said) {
            open.setAll(said);
        }
        return OWN.writeValueAsBytes(open);
    }
}

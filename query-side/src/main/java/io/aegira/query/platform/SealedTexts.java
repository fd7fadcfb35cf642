package io.aegira.query.platform;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens the free text of payloads. Of a person whose key is gone nothing can be opened any more: null stands there. */
@Component
@RequiredArgsConstructor
public class SealedTexts {
    /** By event type, as its class declares them: a client may send objects of its own that look like these. */
    private static final Map<String, Set<String>> SEALED = EventTypes.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(EventTypes.EventType::name, type -> sealed(type.type())));

    private static final String SIGN = "\"ciphertext\"";

    private final TextCipher cipher;

    /** Whether payloads of this type have free text at all. */
    public static boolean maybeIn(String eventType) {
        return !SEALED.getOrDefault(eventType, Set.of()).isEmpty();
    }

    /** @param payload as stored @return the same bytes where there was nothing to open */
    public byte[] opened(TenantId tenant, UUID worker, String eventType, byte[] payload) {
        String stored = new String(payload, StandardCharsets.UTF_8);
        if (!stored.contains(SIGN)) {
            return payload;
        }
        ObjectNode open = (ObjectNode) AegiraJson.mapper().readTree(stored);
        for (String field : SEALED.getOrDefault(eventType, Set.of())) {
            JsonNode text = open.path(field);
            if (text.isObject()) {
                EncryptedText sealed = AegiraJson.mapper().treeToValue(text, EncryptedText.class);
                open.put(
                        field,
                        cipher.decrypt(tenant, WorkerId.of(worker), sealed).orElse(null));
            }
        }
        return AegiraJson.mapper().writeValueAsBytes(open);
    }

    private static Set<String> sealed(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getType() == EncryptedText.class)
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}

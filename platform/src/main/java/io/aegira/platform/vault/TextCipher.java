package io.aegira.platform.vault;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Free text in events, encrypted under the key of the person it is about. */
public final class TextCipher {
    private static final String OF_THE_TENANT = "tenant";

    private final KeyDirectory keys;

    TextCipher(KeyDirectory keys) {
        this.keys = keys;
    }

    /** @param field where in the event the text stands @throws PersonErased when there is no key any more */
    public @Nullable EncryptedText encrypt(
            TenantId tenant, WorkerId worker, UUID eventId, String field, @Nullable String text) {
        return text == null ? null : keys.obtain(tenant, worker.toString()).encrypt(text, eventId + "/" + field);
    }

    /** Empty when the person was erased. @throws IllegalStateException when the text was tampered with */
    public Optional<String> decrypt(TenantId tenant, WorkerId worker, EncryptedText text) {
        return keys.find(tenant, worker.toString()).flatMap(key -> key.decrypt(text));
    }

    /** Tells equal contents from different ones without giving away either. @param worker absent or erased: the tenant's own key */
    public String mac(TenantId tenant, @Nullable WorkerId worker, String content) {
        String name = worker == null || keys.isErased(tenant, worker.toString()) ? OF_THE_TENANT : worker.toString();
        return keys.obtain(tenant, name).mac(content);
    }
}

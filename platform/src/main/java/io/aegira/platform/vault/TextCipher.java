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

    /** 132 of the 256 bits: two texts with one mark would have to be looked for for ever. */
    private static final int MARK_CHARACTERS = 22;

    private final PersonKeys keys;

    TextCipher(PersonKeys keys) {
        this.keys = keys;
    }

    /** @param field where in the event the text stands @throws PersonErased when there is no key any more */
    public @Nullable EncryptedText encrypt(
            TenantId tenant, WorkerId worker, UUID eventId, String field, @Nullable String text) {
        return text == null ? null : keys.obtain(tenant, worker.toString()).encrypt(text, eventId + "/" + field);
    }

    /** As {@link #encrypt}, for where only a text can stand: the log shows at its first character that it is sealed. */
    public String seal(TenantId tenant, WorkerId worker, UUID eventId, String field, String text) {
        return keys.obtain(tenant, worker.toString())
                .encrypt(text, eventId + "/" + field)
                .inOneWord();
    }

    /** What {@link #seal} made of a text. Empty for anything else, and when the person was erased or it is another's. */
    public Optional<String> open(TenantId tenant, WorkerId worker, String sealed) {
        return Optional.ofNullable(EncryptedText.ofOneWord(sealed)).flatMap(text -> decrypt(tenant, worker, text));
    }

    /** Stands for a text where equal ones must be recognised, whoever they are about. It cannot be opened. */
    public String mark(TenantId tenant, String field, String text) {
        return EncryptedText.MARK + mac(tenant, null, field + "\n" + text).substring(0, MARK_CHARACTERS);
    }

    /** Empty when the person was erased. @throws IllegalStateException when the text was tampered with */
    public Optional<String> decrypt(TenantId tenant, WorkerId worker, EncryptedText text) {
        return keys.find(tenant, worker.toString()).flatMap(key -> key.decrypt(text));
    }

    /** Seals what must not be read out of the database and is nobody's in particular, with the tenant's own key. @param context its place */
    public EncryptedText seal(TenantId tenant, String context, String text) {
        return keys.obtain(tenant, OF_THE_TENANT).encrypt(text, context);
    }

    /** What {@link #seal} has sealed; empty where the key is another one by now. */
    public Optional<String> unseal(TenantId tenant, EncryptedText text) {
        return keys.find(tenant, OF_THE_TENANT).flatMap(key -> key.decrypt(text));
    }

    /** Tells equal contents from different ones without giving away either. @param worker absent or erased: the tenant's own key */
    public String mac(TenantId tenant, @Nullable WorkerId worker, String content) {
        String name = worker == null || keys.isErased(tenant, worker.toString()) ? OF_THE_TENANT : worker.toString();
        return keys.obtain(tenant, name).mac(content);
    }
}

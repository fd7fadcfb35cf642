package io.aegira.kernel.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Free text as it lies in the log: AES-256-GCM under the key of the person it is about. Destroying that key erases it everywhere.
 *
 * @param keyId names the key, never the person
 * @param nonce 12 bytes, base64
 * @param ciphertext with its 16-byte tag, base64
 */
public record EncryptedText(String keyId, String nonce, String ciphertext) {
    /** Begins what stands in place of a text that is sealed or gone: no id and no name of a system begins like this. */
    public static final String MARK = "~";

    private static final String BETWEEN = ":";

    /** The fields of an event, as its payload names them, that hold such a text. */
    public static List<String> fieldsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(part -> part.getType() == EncryptedText.class)
                .map(part -> part.getName().replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** In one word, for where only a text can stand. */
    public String inOneWord() {
        return MARK + String.join(BETWEEN, keyId, nonce, ciphertext);
    }

    /** Reads {@link #inOneWord}. @return null for any other text */
    public static @Nullable EncryptedText ofOneWord(String word) {
        String[] parts = word.startsWith(MARK) ? word.substring(1).split(BETWEEN) : new String[0];
        return parts.length == 3 ? new EncryptedText(parts[0], parts[1], parts[2]) : null;
    }
}

package io.aegira.query.platform;

import io.aegira.kernel.message.EncryptedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a row of the log had to be opened.
 *
 * @param payload in the clear
 * @param words what its sender said in the envelope that the log does not show, by the names of its fields
 * @param correlation null where it was not sealed, or can be opened no more
 */
public record Opened(
        byte[] payload, ObjectNode words, @Nullable String correlation) {
    private static final String ERASED = "erased";

    /** Whether it stands for something that is sealed or gone. */
    public static boolean isMark(@Nullable String stored) {
        return stored != null && stored.startsWith(EncryptedText.MARK);
    }

    /** What must stand there. @param stored as the log shows it */
    public String needed(String field, String stored) {
        String text = given(field, stored);
        return text == null ? ERASED : text;
    }

    /** @param stored as the log shows it @return null where there is nothing, or nothing any more */
    public @Nullable String given(String field, @Nullable String stored) {
        JsonNode word = words.path(field);
        if (word.isString()) {
            return word.stringValue();
        }
        return isMark(stored) ? null : stored;
    }

    /** @param cause the event that it follows from, which stands for what cannot be opened */
    public @Nullable String correlation(@Nullable String stored, @Nullable String cause) {
        if (!isMark(stored)) {
            return stored;
        }
        return correlation == null ? cause : correlation;
    }
}

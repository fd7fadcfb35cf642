package io.aegira.kernel.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the log was at a time (C2SP {@code tlog-checkpoint}): whoever keeps one outside can tell later whether the log that is shown begins
 * with it.
 *
 * @param origin whose log: the name of the key that signs
 * @param size leaves of the tree
 * @param root its hash
 * @param at when it was signed
 */
public record Checkpoint(String origin, long size, byte[] root, Instant at) {
    /** Begins the line of each signature. */
    public static final String SIGNATURE = "— ";

    private static final String SIGNED_AT = "signed_at ";
    private static final int LINES = 4;

    /** @param signing makes an Ed25519 signature of a text @return the note: text, empty line, signature */
    public String signed(NoteKey key, UnaryOperator<byte[]> signing) {
        String text = text();
        byte[] signature = signing.apply(text.getBytes(StandardCharsets.UTF_8));
        byte[] named = Arrays.copyOf(key.hash(), NoteKey.HASH_BYTES + signature.length);
        System.arraycopy(signature, 0, named, NoteKey.HASH_BYTES, signature.length);
        return text + "\n" + SIGNATURE + key.name() + " " + Base64.getEncoder().encodeToString(named) + "\n";
    }

    /**
     * Reads a note and looks at its signature.
     *
     * @throws IllegalArgumentException when the key has not signed it, or it is no checkpoint
     */
    public static Checkpoint of(String note, NoteKey key) {
        int end = note.indexOf("\n\n");
        String text = end < 0 ? "" : note.substring(0, end + 1);
        boolean isSigned = end >= 0 && note.substring(end + 2).lines().anyMatch(line -> isSignature(line, key, text));
        if (!isSigned) {
            throw new IllegalArgumentException("the checkpoint is not signed with the key of " + key.name());
        }
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES
                || !lines.getFirst().equals(key.name())
                || !lines.getLast().startsWith(SIGNED_AT)) {
            throw new IllegalArgumentException("no checkpoint of " + key.name());
        }
        try {
            return new Checkpoint(
                    key.name(),
                    Long.parseLong(lines.get(1)),
                    Base64.getDecoder().decode(lines.get(2)),
                    Instant.parse(lines.getLast().substring(SIGNED_AT.length())));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new IllegalArgumentException("no checkpoint of " + key.name(), unreadable);
        }
    }

    private String text() {
        return String.join(
                "\n", origin, Long.toString(size), Base64.getEncoder().encodeToString(root), SIGNED_AT + at, "");
    }

    private static boolean isSignature(String line, NoteKey key, String text) {
        String begin = SIGNATURE + key.name() + " ";
        if (!line.startsWith(begin)) {
            return false;
        }
        try {
            byte[] named = Base64.getDecoder().decode(line.substring(begin.length()));
            return named.length > NoteKey.HASH_BYTES
                    && Arrays.equals(Arrays.copyOf(named, NoteKey.HASH_BYTES), key.hash())
                    && key.hasSigned(
                            text.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(named, NoteKey.HASH_BYTES, named.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) + Arrays.hashCode(root);
    }
}

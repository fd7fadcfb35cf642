package io.aegira.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    /** The example of the Go project's {@code sumdb/note}. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SAID = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNED_BY_PETER =
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    private final KeyPair pair = pair();
    private final NoteKey key = key("aegira/nordwind", pair);
    private final Checkpoint checkpoint =
            new Checkpoint("aegira/nordwind", 42, MerkleHash.empty(), Instant.parse("2026-02-12T07:00:00.5Z"));

    @Test
    void a_key_and_a_signature_are_those_of_other_implementations() {
        NoteKey peter = NoteKey.of(PETER);
        byte[] signature = Base64.getDecoder().decode(SIGNED_BY_PETER);
        assertThat(peter.inWords()).isEqualTo(PETER);
        assertThat(Arrays.copyOf(signature, 4)).isEqualTo(peter.hash());
        assertThat(peter.hasSigned(SAID.getBytes(), Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
        assertThat(peter.hasSigned((SAID + " ").getBytes(), Arrays.copyOfRange(signature, 4, signature.length)))
                .isFalse();
    }

    @Test
    void a_checkpoint_is_a_note_that_is_read_back() {
        String note = checkpoint.signed(key, this::sign);
        assertThat(note).startsWith("""
                aegira/nordwind
                42
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                signed_at 2026-02-12T07:00:00.500Z

                — aegira/nordwind\u0020""");
        assertThat(Checkpoint.of(note, key)).isEqualTo(checkpoint);
        assertThat(Checkpoint.of(note, NoteKey.of(key.inWords()))).isEqualTo(checkpoint);
    }

    @Test
    void others_may_sign_it_too() {
        String note = checkpoint.signed(key, this::sign);
        String witnessed = note + "— witness " + SIGNED_BY_PETER + "\n";
        assertThat(Checkpoint.of(witnessed, key)).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @CsvSource({"42,43", "47DEQ,47DEP", "nordwind,nordwand", "07:00,07:01", "— aegira,- aegira"})
    void whatever_is_changed_it_is_not_signed_any_more(String was, String is) {
        String note = checkpoint.signed(key, this::sign);
        String changed = note.replaceFirst(was, is);
        assertThat(changed).isNotEqualTo(note);
        assertThatThrownBy(() -> Checkpoint.of(changed, key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void another_key_of_that_name_has_not_signed_it() {
        String note = checkpoint.signed(key, this::sign);
        assertThatThrownBy(() -> Checkpoint.of(note, key("aegira/nordwind", pair())))
                .hasMessage("the checkpoint is not signed with the key of aegira/nordwind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void what_is_no_key_is_not_read_as_one(String words) {
        assertThatThrownBy(() -> NoteKey.of(words)).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoteKey key(String name, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return new NoteKey(name, Arrays.copyOfRange(encoded, encoded.length - NoteKey.BYTES, encoded.length));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

@ParameterizedClass
@EnumSource
class SealedTextTest {
    private static final UUID EVENT = id("event");
    private static final String WORDS = "knee hurts since Tuesday";

    @Parameter
    private KeyPlace place;

    @TempDir
    private Path keys;

    private TextCipher cipher;

    @BeforeEach
    void withKeysOfTheirOwn() {
        place.empty();
        restart();
    }

    @ParameterizedTest
    @ValueSource(strings = {WORDS, "", "\u00e4\u00f6\u00fc \uD83E\uDD15", "a\u0000b"})
    void is_read_as_it_was_written(String words) {
        assertThat(cipher.decrypt(TENANT, ANNA, sealed(ANNA, words))).contains(words);
    }

    @Test
    void a_sealed_word_shows_that_it_is_sealed_and_is_opened_with_the_persons_key_alone() {
        String sealed = cipher.seal(TENANT, ANNA, EVENT, "sealed", "row 17 of Ana");
        assertThat(sealed).startsWith(EncryptedText.MARK).doesNotContain("row ", " Ana");
        assertThat(cipher.open(TENANT, ANNA, sealed)).contains("row 17 of Ana");
        assertThat(cipher.open(TENANT, BEN, sealed)).isEmpty();
        assertThat(cipher.open(TENANT, ANNA, "row 17 of Ana")).isEmpty();
        assertThat(cipher.open(TENANT, ANNA, cipher.mark(TENANT, "source", "row 17 of Ana")))
                .isEmpty();
    }

    @Test
    void a_mark_tells_equal_texts_of_a_tenant_whoever_they_are_about() {
        String mark = cipher.mark(TENANT, "source_event_id", "17");
        assertThat(mark)
                .startsWith(EncryptedText.MARK)
                .hasSize(23)
                .isEqualTo(cipher.mark(TENANT, "source_event_id", "17"));
        assertThat(mark)
                .isNotEqualTo(cipher.mark(TENANT, "source_event_id", "18"))
                .isNotEqualTo(cipher.mark(TENANT, "source", "17"))
                .isNotEqualTo(cipher.mark(ANOTHER_TENANT, "source_event_id", "17"));
    }

    @Test
    void of_any_length_is_read_as_it_was_written() {
        String words = "so tired ".repeat(10_000);
        assertThat(cipher.decrypt(TENANT, ANNA, sealed(ANNA, words))).contains(words);
    }

    @Test
    void that_is_absent_stays_absent() {
        assertThat(cipher.encrypt(TENANT, ANNA, EVENT, "note", null)).isNull();
    }

    @Test
    void shows_neither_the_words_nor_the_person() {
        assertThat(sealed(ANNA, WORDS).toString())
                .doesNotContain("knee ", " hurts", ANNA.toString(), TENANT.toString());
    }

    @Test
    void is_the_same_for_the_same_words_in_the_same_place_also_after_a_restart() {
        EncryptedText before = sealed(ANNA, WORDS);
        restart();
        assertThat(sealed(ANNA, WORDS)).isEqualTo(before);
    }

    @Test
    void differs_with_words_place_field_person_and_tenant_and_no_nonce_is_used_twice() {
        Set<String> nonces = new HashSet<>();
        nonces.add(sealed(ANNA, WORDS).nonce());
        nonces.add(sealed(ANNA, WORDS + "!").nonce());
        nonces.add(sealed(BEN, WORDS).nonce());
        nonces.add(
                cipher.encrypt(TENANT, ANNA, id("another event"), "note", WORDS).nonce());
        nonces.add(cipher.encrypt(TENANT, ANNA, EVENT, "reason", WORDS).nonce());
        nonces.add(cipher.encrypt(ANOTHER_TENANT, ANNA, EVENT, "note", WORDS).nonce());
        assertThat(nonces).hasSize(6);
    }

    @Test
    void is_closed_to_every_other_key() {
        EncryptedText annas = sealed(ANNA, WORDS);
        sealed(BEN, "his own");
        cipher.encrypt(ANOTHER_TENANT, ANNA, EVENT, "note", "theirs");
        assertThat(cipher.decrypt(TENANT, BEN, annas)).isEmpty();
        assertThat(cipher.decrypt(ANOTHER_TENANT, ANNA, annas)).isEmpty();
    }

    @Test
    void is_closed_to_another_key_also_under_that_keys_name() {
        EncryptedText annas = sealed(ANNA, WORDS);
        EncryptedText relabelled = new EncryptedText(sealed(BEN, "his own").keyId(), annas.nonce(), annas.ciphertext());
        assertThatThrownBy(() -> cipher.decrypt(TENANT, BEN, relabelled)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_gone_with_all_keys_and_not_opened_by_one_that_is_made_later() throws IOException {
        EncryptedText annas = sealed(ANNA, WORDS);
        place.empty();
        FileSystemUtils.deleteRecursively(keys.resolve(TENANT.toString()));
        restart();
        assertThat(cipher.decrypt(TENANT, ANNA, annas)).isEmpty();
        sealed(ANNA, "she came back");
        assertThat(cipher.decrypt(TENANT, ANNA, annas)).isEmpty();
    }

    @Test
    void that_was_tampered_with_is_refused() {
        EncryptedText annas = sealed(ANNA, WORDS);
        byte[] bytes = Base64.getDecoder().decode(annas.ciphertext());
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            bytes[at] ^= 1;
            assertRefused(new EncryptedText(
                    annas.keyId(), annas.nonce(), Base64.getEncoder().encodeToString(bytes)));
            bytes[at] ^= 1;
        }
        assertRefused(new EncryptedText(annas.keyId(), "AAAAAAAAAAAAAAAA", annas.ciphertext()));
        assertRefused(new EncryptedText(annas.keyId(), annas.nonce(), ""));
        assertRefused(new EncryptedText(annas.keyId(), annas.nonce(), "no base64!"));
        assertRefused(new EncryptedText(annas.keyId(), "", annas.ciphertext()));
    }

    @Test
    void is_compared_by_a_code_that_only_the_same_key_gives() {
        assertThat(cipher.mac(TENANT, ANNA, WORDS))
                .isEqualTo(cipher.mac(TENANT, ANNA, WORDS))
                .isNotEqualTo(cipher.mac(TENANT, ANNA, WORDS + "!"))
                .isNotEqualTo(cipher.mac(TENANT, BEN, WORDS))
                .isNotEqualTo(cipher.mac(TENANT, null, WORDS))
                .isNotEqualTo(cipher.mac(ANOTHER_TENANT, null, WORDS));
    }

    @Test
    void is_lost_with_its_key_for_everybody_and_for_ever() {
        EncryptedText annas = sealed(ANNA, WORDS);
        EncryptedText bens = sealed(BEN, WORDS);
        Erasures erasures = new Erasures(place.keys(keys));

        assertThat(erasures.isKnown(TENANT, ANNA)).isTrue();
        erasures.destroyKey(TENANT, ANNA);
        erasures.destroyKey(TENANT, ANNA);

        restart();
        assertThat(cipher.decrypt(TENANT, ANNA, annas)).isEmpty();
        assertThat(cipher.decrypt(TENANT, BEN, bens)).contains(WORDS);
        assertThatThrownBy(() -> sealed(ANNA, "a new word")).isInstanceOf(PersonErased.class);
        assertThat(cipher.mac(TENANT, ANNA, WORDS)).isEqualTo(cipher.mac(TENANT, null, WORDS));
        assertThat(erasures.ledger()).containsExactly(new Erased(TENANT, ANNA));
        assertThat(erasures.isErased(TENANT, ANNA)).isTrue();
        assertThat(erasures.isErased(TENANT, BEN)).isFalse();
    }

    @Test
    void is_lost_within_a_second_on_another_node_that_had_the_key_at_hand() {
        EncryptedText annas = sealed(ANNA, WORDS);
        new Erasures(place.keys(keys)).destroyKey(TENANT, ANNA);

        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (cipher.decrypt(TENANT, ANNA, annas).isPresent() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(cipher.decrypt(TENANT, ANNA, annas)).isEmpty();
    }

    private void restart() {
        cipher = new TextCipher(place.keys(keys));
    }

    private void assertRefused(EncryptedText tampered) {
        assertThatThrownBy(() -> cipher.decrypt(TENANT, ANNA, tampered))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContainingAny("knee", ANNA.toString());
    }

    private EncryptedText sealed(WorkerId worker, String words) {
        return cipher.encrypt(TENANT, worker, EVENT, "note", words);
    }
}

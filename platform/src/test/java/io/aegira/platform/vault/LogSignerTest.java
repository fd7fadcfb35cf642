package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.proof.Checkpoint;
import io.aegira.kernel.proof.MerkleHash;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSignerTest {
    private static final Instant AT = Instant.parse("2026-02-12T07:00:00Z");

    @TempDir
    Path keys;

    @Test
    void each_tenant_has_a_key_of_its_own_that_stays() {
        LogSigner signer = TestSigner.in(keys);
        assertThat(signer.key(TENANT)).isEqualTo(TestSigner.in(keys).key(TENANT));
        assertThat(signer.key(TENANT).name()).isEqualTo("aegira/" + TENANT);
        assertThat(signer.key(TENANT).raw())
                .isNotEqualTo(signer.key(ANOTHER_TENANT).raw());
        String note = signer.sign(TENANT, 3, MerkleHash.empty(), AT);
        assertThat(Checkpoint.of(note, signer.key(TENANT)).size()).isEqualTo(3);
        assertThatThrownBy(() -> Checkpoint.of(note, signer.key(ANOTHER_TENANT)))
                .hasMessageContaining("not signed");
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void the_public_key_is_the_one_that_belongs_to_the_secret() {
        new KeyDirectory(keys)
                .keep(
                        TENANT,
                        "log",
                        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HexFormat.of().formatHex(TestSigner.in(keys).key(TENANT).raw()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }
}

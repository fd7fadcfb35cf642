package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysOnDiskTest {
    @TempDir
    private Path temporary;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
    void nobody_else_may_read_them() throws IOException {
        Path keys = temporary.resolve("keys");
        new PersonKeys(new KeyDirectory(keys)).obtain(TENANT, ANNA.toString());
        Path directory = keys.resolve(TENANT.toString());
        assertThat(mode(keys)).isEqualTo("rwx------");
        assertThat(mode(directory)).isEqualTo("rwx------");
        assertThat(mode(directory.resolve(ANNA + ".key"))).isEqualTo("rw-------");
    }

    @Test
    void nothing_but_keys_is_left_lying_about() throws IOException {
        PersonKeys keys = new PersonKeys(new KeyDirectory(temporary));
        keys.obtain(TENANT, ANNA.toString());
        keys.obtain(TENANT, BEN.toString());
        try (Stream<Path> files = Files.list(temporary.resolve(TENANT.toString()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(ANNA + ".key", BEN + ".key");
        }
    }

    @Test
    void one_that_cannot_be_read_is_not_replaced() throws IOException {
        Path file = temporary.resolve(TENANT.toString()).resolve(ANNA + ".key");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> new PersonKeys(new KeyDirectory(temporary)).obtain(TENANT, ANNA.toString()))
                .isInstanceOf(RuntimeException.class);
        assertThat(file).hasContent("not a key");
    }

    @Test
    void processes_that_race_for_the_same_ones_get_the_same_ones() throws Exception {
        Path gun = temporary.resolve("gun");
        List<KeyRace> racers = List.of(KeyRace.start(temporary, gun), KeyRace.start(temporary, gun));
        Files.createFile(gun);
        List<String> first = racers.getFirst().keys();
        assertThat(first).hasSize(KeyRace.KEYS).doesNotHaveDuplicates();
        assertThat(racers.getLast().keys()).isEqualTo(first);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

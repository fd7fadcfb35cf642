package io.aegira.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFileIsKeptTest {
    private static final UUID TICKET = new UUID(7, 7);

    @TempDir
    private Path data;

    private Uploads uploads;

    @BeforeEach
    void a_directory_that_is_not_there_yet() {
        uploads = new Uploads(data.resolve("imports"));
    }

    @Test
    void whole_and_for_its_owner_alone_until_it_is_discarded() throws IOException {
        Path kept = uploads.keep(TICKET, new ByteArrayInputStream(new byte[300_000]));
        assertThat(kept).isEqualTo(uploads.path(TICKET)).hasSize(300_000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        uploads.discard(TICKET);
        uploads.discard(TICKET);
        assertThat(kept).doesNotExist();
    }

    @Test
    void or_not_at_all_when_the_sender_hangs_up() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("hung up");
            }
        };
        assertThatThrownBy(() -> uploads.keep(TICKET, broken)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void and_nobody_needs_it_for_ever() throws IOException {
        Path abandoned = keptAgo(1, Duration.ofDays(2));
        Path needed = keptAgo(2, Duration.ofDays(2));
        Path fresh = keptAgo(3, Duration.ofHours(2));
        Path partial = data.resolve("imports").resolve("some.part");
        Files.write(partial, new byte[7]);
        age(partial, Duration.ofDays(2));
        Path somebodyElses = data.resolve("imports").resolve("notes.txt");
        Files.write(somebodyElses, new byte[7]);
        age(somebodyElses, Duration.ofDays(2));

        assertThat(uploads.discardAbandoned(Instant.now().minus(Duration.ofDays(1)), needed::equals))
                .isEqualTo(2);

        assertThat(abandoned).doesNotExist();
        assertThat(partial).doesNotExist();
        assertThat(needed).exists();
        assertThat(somebodyElses).exists();
        assertThat(fresh).exists();
    }

    private Path keptAgo(int number, Duration age) throws IOException {
        return age(uploads.keep(new UUID(8, number), new ByteArrayInputStream(new byte[7])), age);
    }

    private static Path age(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}

package io.aegira.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}

package io.aegira.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ABundleIsWrittenTest {
    private static final int LENGTH = 1 << 20;
    private static final byte[] CONTENT = content();

    @Test
    void while_its_files_are_still_being_read() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new Bundle(zip).add("all.bin", out -> {
            out.write(CONTENT);
            assertThat(zip.size()).isGreaterThan(LENGTH / 2);
        });
    }

    @Test
    void in_the_same_bytes_however_its_files_come() throws IOException {
        byte[] whole = zipped(LENGTH);

        assertThat(zipped(1)).isEqualTo(whole);
        assertThat(zipped(70_000)).isEqualTo(whole);
    }

    private static byte[] zipped(int together) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Bundle bundle = new Bundle(zip);
        bundle.add("all.bin", out -> {
            for (int at = 0; at < LENGTH; at += together) {
                out.write(CONTENT, at, Math.min(together, LENGTH - at));
                out.flush();
            }
        });
        bundle.end("manifest.json", bundle.files());
        return zip.toByteArray();
    }

    /** A quarter of it packs well. */
    private static byte[] content() {
        byte[] content = new byte[LENGTH];
        new Random(27).nextBytes(content);
        Arrays.fill(content, 0, LENGTH / 4, (byte) 'a');
        return content;
    }
}

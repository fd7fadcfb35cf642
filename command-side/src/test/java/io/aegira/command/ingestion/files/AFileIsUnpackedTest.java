package io.aegira.command.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AFileIsUnpackedTest {
    private static final int MIB = 1 << 20;

    @Test
    void gzip_is_known_by_its_first_bytes() throws IOException {
        byte[] text = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);
        assertThat(lines(text)).containsExactly("one", "two");
        assertThat(lines(packed(text))).containsExactly("one", "two");
        assertThat(lines(both(packed(text), packed(text)))).containsExactly("one", "two", "one", "two");
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines(new byte[] {0x1f})).hasSize(1);
    }

    @Test
    void a_file_that_unpacks_to_more_than_there_may_be_is_left() throws IOException {
        byte[] noise = new byte[3 * MIB];
        new Random(7).nextBytes(noise);
        FileLimits limits = new FileLimits(DataSize.ofMegabytes(2), 250);
        assertThatThrownBy(() -> readAll(packed(noise), limits))
                .isInstanceOf(Problem.class)
                .hasMessage("file: unpacks to more than 2 MB");
        readAll(packed(Arrays.copyOf(noise, 2 * MIB)), limits);
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_it_is_is_left() throws IOException {
        assertThatThrownBy(() -> readAll(packed(new byte[17 * MIB]), Letters.LIMITS))
                .isInstanceOf(Problem.class)
                .hasMessage("file: unpacks to more than 250 times its length");
        readAll(packed(new byte[16 * MIB]), Letters.LIMITS);
    }

    @Test
    void a_damaged_file_says_so() throws IOException {
        byte[] good = packed("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        byte[] wrong = good.clone();
        wrong[good.length - 6] ^= 1;
        for (byte[] bad : List.of(Arrays.copyOf(good, good.length - 9), Arrays.copyOf(good, 5), wrong)) {
            assertThatThrownBy(() -> readAll(bad, Letters.LIMITS))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("file: is damaged");
        }
    }

    @Test
    void of_a_line_that_is_too_long_only_the_beginning_is_kept() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);
        byte[] text = (longest + "\n" + longest + "y\nz").getBytes(StandardCharsets.UTF_8);
        try (Lines lines =
                new Lines(Content.of(Letters.file(text), Letters.LIMITS).bytes())) {
            assertThat(next(lines).tooLong()).isFalse();
            Lines.Line second = next(lines);
            assertThat(second.tooLong()).isTrue();
            assertThat(second.bytes()).hasSize(Lines.LONGEST);
            assertThat(next(lines).bytes()).containsExactly('z');
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void an_empty_line_is_a_line_and_what_follows_the_last_line_feed_is_none() throws IOException {
        assertThat(lines("\n\na\n".getBytes(StandardCharsets.UTF_8))).containsExactly("", "", "a");
    }

    private static Lines.Line next(Lines lines) throws IOException {
        return java.util.Objects.requireNonNull(lines.next());
    }

    private static void readAll(byte[] file, FileLimits limits) throws IOException {
        try (Content content = Content.of(Letters.file(file), limits)) {
            content.bytes().transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static List<String> lines(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        try (Lines lines =
                new Lines(Content.of(Letters.file(file), Letters.LIMITS).bytes())) {
            for (Lines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                found.add(new String(line.bytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

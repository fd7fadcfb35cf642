package io.aegira.command.ingestion;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an import line by line; gzip is recognised by its first bytes. Memory does not grow with the file. */
final class ImportFile implements Closeable {
    static final int LONGEST_LINE = 256 * 1024;

    private final Counting counting;
    private final BufferedReader reader;

    ImportFile(Path path) throws IOException {
        counting = new Counting(Files.newInputStream(path));
        BufferedInputStream bytes = new BufferedInputStream(counting, 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        InputStream text = gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
    }

    /** @return null at the end @throws IOException for a line longer than {@value #LONGEST_LINE} characters */
    @Nullable
    String line() throws IOException {
        StringBuilder line = null;
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            line = line == null ? new StringBuilder(1024) : line;
            if (next == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line is longer than 256 KiB");
            }
            line.append((char) next);
        }
        return line == null ? null : line.toString();
    }

    /** Of the file as it lies on disk, compressed or not. */
    long bytesRead() {
        return counting.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}

package io.aegira.command.ingestion.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in a file, unpacked where it is packed: gzip is recognised by its first bytes. */
final class Content implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Counting file;
    private final Counting bytes;

    private Content(InputStream onDisk, FileLimits limits) throws IOException {
        file = new Counting(onDisk);
        BufferedInputStream start = new BufferedInputStream(file, BUFFER);
        start.mark(2);
        boolean packed = start.read() == 0x1f && start.read() == 0x8b;
        start.reset();
        bytes = new Counting(packed ? new Unpacked(start, limits, () -> file.count) : start);
    }

    static Content of(Path path, FileLimits limits) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return new Content(file, limits);
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    InputStream bytes() {
        return bytes;
    }

    /** Of the file as it lies on disk. */
    long bytesRead() {
        return file.count;
    }

    /** As it is handed out. */
    long unpackedRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
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

package io.aegira.command.ingestion.files;

import io.aegira.platform.web.Problem;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip as long as it stays within its limits: a small file may unpack to more than there is room for. */
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    /** Short files may well be very repetitive. */
    private static final long RATIO_FROM = 16L << 20;

    private final FileLimits limits;
    private final LongSupplier packed;
    private long count;

    /** @param packed how many bytes of the file have been read */
    Unpacked(InputStream file, FileLimits limits, LongSupplier packed) throws IOException {
        super(open(file));
        this.limits = limits;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws Problem when a limit is passed or the file ends too early */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (EOFException | ZipException broken) {
            throw Problem.invalid("file", "is damaged: what is packed with gzip cannot be unpacked to its end");
        }
        count += Math.max(read, 0);
        if (count > limits.maxUnpacked().toBytes()) {
            throw Problem.invalid(
                    "file", "unpacks to more than " + limits.maxUnpacked().toMegabytes() + " MB");
        }
        if (count > RATIO_FROM && count / limits.maxRatio() > packed.getAsLong()) {
            throw Problem.invalid("file", "unpacks to more than " + limits.maxRatio() + " times its length");
        }
        return read;
    }

    private static InputStream open(InputStream file) throws IOException {
        try {
            return new GZIPInputStream(file, BUFFER);
        } catch (EOFException | ZipException broken) {
            throw Problem.invalid("file", "is damaged: it begins like gzip and is none");
        }
    }
}

package io.aegira.command.ingestion.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text, as bytes; of one that is too long only the beginning is kept. */
final class Lines implements Closeable {
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int position;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** @return null at the end */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        while (position < end || fill()) {
            int stop = position;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            int kept = Math.min(stop - position, LONGEST - length);
            tooLong |= kept < stop - position;
            append(length, kept);
            length += kept;
            position = stop + 1;
            if (stop < end) {
                return new Line(Arrays.copyOf(line, length), tooLong);
            }
        }
        return length == 0 ? null : new Line(Arrays.copyOf(line, length), tooLong);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void append(int length, int more) {
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(chunk, position, line, length, more);
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(in.read(chunk, 0, chunk.length), 0);
        return end > 0;
    }

    /** @param bytes without the line feed */
    record Line(byte[] bytes, boolean tooLong) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b < 0 || b > ' ') {
                    return false;
                }
            }
            return true;
        }
    }
}

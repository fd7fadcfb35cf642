package io.aegira.query.exports;

import io.aegira.kernel.Sha256;
import io.aegira.query.exports.Bundle.BundledFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hands on whole blocks, whenever it is flushed, and knows in the end what went through it. */
final class DigestedOutput extends OutputStream {
    private static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long bytes;

    DigestedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] given, int offset, int length) throws IOException {
        int from = offset;
        for (int left = length; left > 0; ) {
            int some = Math.min(left, BLOCK - filled);
            System.arraycopy(given, from, block, filled, some);
            filled += some;
            from += some;
            left -= some;
            if (filled == BLOCK) {
                handOn();
            }
        }
    }

    /** @return what went through, under this name */
    BundledFile end(String name) throws IOException {
        handOn();
        return new BundledFile(name, bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    private void handOn() throws IOException {
        sha256.update(block, 0, filled);
        out.write(block, 0, filled);
        bytes += filled;
        filled = 0;
    }
}

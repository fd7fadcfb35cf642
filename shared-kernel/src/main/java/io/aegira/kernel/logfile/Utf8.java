package io.aegira.kernel.logfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that grows, for one thread and millions of events: nothing is made for each value that is added. */
public final class Utf8 {
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final int UUID_BYTES = 16;

    private byte[] bytes;
    private int length;

    /** @param expected in bytes */
    public Utf8(int expected) {
        bytes = new byte[expected];
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    /** The first {@link #length} of them, until something is added; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public void clear() {
        length = 0;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    public Utf8 add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public Utf8 add(byte[] utf8) {
        return add(utf8, 0, utf8.length);
    }

    public Utf8 add(byte[] utf8, int begin, int count) {
        makeRoom(count);
        System.arraycopy(utf8, begin, bytes, length, count);
        length += count;
        return this;
    }

    /** A text as JSON has it. */
    public Utf8 addQuoted(byte[] utf8, int begin, int count) {
        add('"');
        int written = begin;
        for (int i = begin; i < begin + count; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                add(utf8, written, i - written).add(escaped(b));
                written = i + 1;
            }
        }
        return add(utf8, written, begin + count - written).add('"');
    }

    public Utf8 addQuoted(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return addQuoted(utf8, 0, utf8.length);
    }

    /** @param number not negative @param digits with zeros in front */
    public Utf8 addDigits(int number, int digits) {
        makeRoom(digits);
        int rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** @param id 16 bytes from {@code begin} on */
    public Utf8 addUuid(byte[] id, int begin) {
        for (int i = 0; i < UUID_BYTES; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                add('-');
            }
            makeRoom(2);
            bytes[length++] = HEX[(id[begin + i] >> 4) & 15];
            bytes[length++] = HEX[id[begin + i] & 15];
        }
        return this;
    }

    private static byte[] escaped(byte b) {
        return ascii(b < ' ' ? String.format("\\u%04x", b) : "\\" + (char) b);
    }

    private void makeRoom(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }
}

package io.aegira.platform.tenancy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as PostgreSQL's {@code COPY} sends it in binary, its fields counted from 0. One object is each row in turn: what is to be kept
 * must be taken out. Texts are UTF-8; a {@code jsonb} is a text behind one byte, its version.
 */
public final class CopiedRow {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLAGS = 4;
    private static final int NULL = -1;

    private ByteBuffer message = ByteBuffer.allocate(0);
    private boolean begun;
    private int[] begins = {};
    private int[] lengths = {};

    CopiedRow() {}

    /** @return whether there is a row in what came: the very end is none */
    boolean isIn(byte[] bytes) {
        message = ByteBuffer.wrap(bytes);
        if (!begun) {
            skipHeader();
            begun = true;
        }
        int fields = message.getShort();
        if (fields > begins.length) {
            begins = new int[fields];
            lengths = new int[fields];
        }
        for (int field = 0; field < fields; field++) {
            lengths[field] = message.getInt();
            begins[field] = message.position();
            message.position(begins[field] + Math.max(0, lengths[field]));
        }
        return fields >= 0;
    }

    /** Comes in one message with the first row. */
    private void skipHeader() {
        if (!ByteBuffer.wrap(SIGNATURE).equals(message.slice(0, SIGNATURE.length))) {
            throw new IllegalStateException("not a binary copy");
        }
        message.position(SIGNATURE.length + FLAGS);
        int extension = message.getInt();
        message.position(message.position() + extension);
    }

    public boolean isNull(int field) {
        return lengths[field] == NULL;
    }

    /** An {@code integer}. */
    public int number(int field) {
        return message.getInt(begins[field]);
    }

    /** A {@code bigint}; of a {@code timestamptz} the microseconds since 2000 in UTC. */
    public long longNumber(int field) {
        return message.getLong(begins[field]);
    }

    public @Nullable UUID uuidOrNull(int field) {
        return isNull(field)
                ? null
                : new UUID(message.getLong(begins[field]), message.getLong(begins[field] + Long.BYTES));
    }

    /** Of what is never null. */
    public String text(int field) {
        return new String(message.array(), begins[field], lengths[field], StandardCharsets.UTF_8);
    }

    public @Nullable String textOrNull(int field) {
        return isNull(field) ? null : text(field);
    }

    /** Where {@link #begin} and {@link #length} count: not to be written to. */
    public byte[] bytes() {
        return message.array();
    }

    public int begin(int field) {
        return begins[field];
    }

    /** In bytes; of null less than 0. */
    public int length(int field) {
        return lengths[field];
    }
}

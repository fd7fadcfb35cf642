package io.aegira.query.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Where the events of an export go. */
interface LogOutput {
    /**
     * Takes one event. Waits for nobody: a transaction is open.
     *
     * @param envelope JSON in UTF-8; to be used again for the next one
     * @return bytes that lie here since the last {@link #flush}
     */
    int add(ByteArrayOutputStream envelope);

    /** Hands on what lies here. */
    void flush() throws IOException;
}

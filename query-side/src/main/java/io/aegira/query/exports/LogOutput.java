package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import java.io.IOException;

/** Where the events of an export go. */
interface LogOutput {
    /**
     * Takes one event. Waits for nobody: a transaction is open.
     *
     * @param envelope its JSON; to be used again for the next one
     * @return bytes that lie here since the last {@link #flush}
     */
    int add(String eventType, Utf8 envelope);

    /** Hands on what lies here. */
    void flush() throws IOException;
}

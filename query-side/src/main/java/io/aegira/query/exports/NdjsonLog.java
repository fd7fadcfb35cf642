package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import java.io.IOException;
import java.io.OutputStream;

/** One envelope a line. */
final class NdjsonLog implements LogOutput {
    private final OutputStream out;
    private final Utf8 page = new Utf8(1 << 16);

    NdjsonLog(OutputStream out) {
        this.out = out;
    }

    @Override
    public int add(String eventType, Utf8 envelope) {
        page.add(envelope.bytes(), 0, envelope.length()).add('\n');
        return page.length();
    }

    @Override
    public void flush() throws IOException {
        page.writeTo(out);
        page.clear();
    }
}

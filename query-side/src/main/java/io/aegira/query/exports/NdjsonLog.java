package io.aegira.query.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One envelope a line. */
final class NdjsonLog implements LogOutput {
    private final OutputStream out;
    private final ByteArrayOutputStream page = new ByteArrayOutputStream(1 << 16);

    NdjsonLog(OutputStream out) {
        this.out = out;
    }

    @Override
    public int add(ByteArrayOutputStream envelope) {
        page.writeBytes(envelope.toByteArray());
        page.write('\n');
        return page.size();
    }

    @Override
    public void flush() throws IOException {
        page.writeTo(out);
        page.reset();
    }
}

package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogOutput;
import io.aegira.kernel.logfile.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** {@code aegira_event_log.csv}. */
final class CsvLog implements LogOutput {
    private final OutputStream out;
    private final ByteArrayOutputStream page = new ByteArrayOutputStream(1 << 16);
    private final EventLogOutput rows;

    CsvLog(OutputStream out, Collection<String> columns) {
        this.out = out;
        this.rows = new EventLogOutput(page, columns);
    }

    @Override
    public int add(String eventType, Utf8 envelope) {
        rows.write(eventType, envelope.bytes());
        return page.size();
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
        page.writeTo(out);
        page.reset();
    }
}

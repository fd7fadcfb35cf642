package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.BroughtAs;
import io.aegira.command.ingestion.Read;
import io.aegira.kernel.logfile.BrokenFile;
import io.aegira.kernel.logfile.EventLogInput;
import io.aegira.kernel.logfile.LogFileRow;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event a row of {@code aegira_event_log.csv}. */
final class EventLogEntries implements Entries {
    private final Content content;
    private final BroughtAs as;
    private final EventLogInput rows;

    EventLogEntries(Content content, BroughtAs as) {
        this.content = content;
        this.as = as;
        try {
            this.rows = new EventLogInput(content.bytes());
        } catch (BrokenFile broken) {
            throw Problem.invalid("file", String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public @Nullable Entry next() {
        try {
            LogFileRow row = rows.next();
            return row == null ? null : Entry.of(row.line(), read(row));
        } catch (BrokenFile broken) {
            throw Problem.invalid("file", String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public long bytesRead() {
        return content.bytesRead();
    }

    @Override
    public long unpackedRead() {
        return content.unpackedRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Read read(LogFileRow row) {
        return switch (row) {
            case LogFileRow.Event event -> Read.of(event.envelope(), as);
            case LogFileRow.Refused refused ->
                new Read.Unreadable(
                        refused.eventId(),
                        refused.column().isEmpty()
                                ? new Problem(400, "Bad request", "The row " + refused.message() + ".", List.of())
                                : Problem.invalid(refused.column(), refused.message()));
        };
    }
}

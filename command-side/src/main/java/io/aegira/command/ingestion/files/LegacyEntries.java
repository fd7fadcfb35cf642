package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.Read;
import io.aegira.kernel.logfile.BrokenFile;
import io.aegira.kernel.logfile.CsvInput;
import io.aegira.kernel.logfile.CsvRow;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One check-in a row of {@code check_ins_rows.csv}. */
final class LegacyEntries implements Entries {
    private final Content content;
    private final LegacyRow rowAsEntry;
    private final CsvInput rows;
    private final LegacyColumns columns;

    LegacyEntries(Content content, LegacyRow rowAsEntry) {
        this.content = content;
        this.rowAsEntry = rowAsEntry;
        this.rows = new CsvInput(content.bytes());
        this.columns = LegacyColumns.of(nextRow());
    }

    @Override
    public @Nullable Entry next() {
        CsvRow row = nextRow();
        if (row == null) {
            return null;
        }
        try {
            return rowAsEntry.entry(row.line(), columns.cells(row));
        } catch (Problem bad) {
            return Entry.of(row.line(), new Read.Unreadable(null, bad));
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

    private @Nullable CsvRow nextRow() {
        try {
            return rows.next();
        } catch (BrokenFile broken) {
            throw Problem.invalid("file", String.valueOf(broken.getMessage()));
        }
    }
}

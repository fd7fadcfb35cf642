package io.aegira.kernel.logfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, in UTF-8: rows end with CR LF, no cell is a formula, null is blank and the empty text a pair of quotes. */
public final class CsvOutput implements Closeable {
    private final CsvWriter rows;

    /** @param out closed with this; buffered here */
    public CsvOutput(OutputStream out) {
        rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(out, StandardCharsets.UTF_8);
    }

    /** @throws java.io.UncheckedIOException when the bytes cannot be written */
    public void row(List<@Nullable String> cells) {
        List<@Nullable String> safe = new ArrayList<>(cells.size());
        for (String cell : cells) {
            safe.add(cell == null ? null : FormulaCell.neutralised(cell));
        }
        rowAsIs(safe);
    }

    /** As {@link #row} for cells that are no formulas: numbers, and texts that went through {@link FormulaCell}. */
    public void rowAsIs(List<@Nullable String> cells) {
        rows.writeRecord(cells);
    }

    /** Hands on what is buffered. */
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

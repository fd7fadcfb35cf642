package io.aegira.kernel.logfile;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 has it, in UTF-8, row by row; rows may end with LF alone, empty lines are passed over. Memory does not
 * grow with the file, however it is made up.
 */
public final class CsvInput implements Closeable {
    public static final int MAX_ROW_CHARACTERS = 256 * 1024;

    private final RowsOfCells handler = new RowsOfCells();
    private final CloseableIterator<CsvRow> rows;
    private long line = 1;

    /** @param in closed with this; buffered here */
    public CsvInput(InputStream in) {
        InputStreamReader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(CsvRow.NO_TEXT)));
        rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MAX_ROW_CHARACTERS)
                .build(handler, text)
                .iterator();
    }

    /** @return null at the end @throws BrokenFile when a quote is never closed or out of place, or the header is not text in UTF-8 */
    public @Nullable CsvRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            if (line == 1 && !row.isText()) {
                throw new BrokenFile(1, "cannot be read: is it text in UTF-8?");
            }
            line = row.line() + 1;
            return row;
        } catch (CsvParseException broken) {
            throw new BrokenFile(Math.max(line, handler.line()), "is not CSV: a quote is out of place or never closed");
        } catch (UncheckedIOException unreadable) {
            throw new BrokenFile(Math.max(line, handler.line()), "or one soon after cannot be read");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

package io.aegira.kernel.logfile;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts cells together to rows, no longer than allowed. */
final class RowsOfCells extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private List<@Nullable String> cells = new ArrayList<>();
    private int characters;

    /** Where the row at hand begins, from 1. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length + 1;
        if (characters > CsvInput.MAX_ROW_CHARACTERS) {
            return;
        }
        int marks =
                index == 0 && getStartingLineNumber() == 1 && length > 0 && buffer[offset] == BYTE_ORDER_MARK ? 1 : 0;
        String cell = new String(buffer, offset + marks, length - marks);
        cells.add(cell.isEmpty() && !quoted ? null : FormulaCell.restored(cell));
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(getStartingLineNumber(), cells, characters > CsvInput.MAX_ROW_CHARACTERS);
    }
}

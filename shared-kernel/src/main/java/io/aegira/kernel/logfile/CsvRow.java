package io.aegira.kernel.logfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file, formulas restored.
 *
 * @param line where it begins, from 1; a row may span lines
 * @param cells null where blank; empty where a pair of quotes says that the text is empty
 * @param tooLong it has more than {@value CsvInput#MAX_ROW_CHARACTERS} characters; the cells beyond are missing
 */
public record CsvRow(long line, List<@Nullable String> cells, boolean tooLong) {
    /** What bytes that are no UTF-8 are read as: half of a pair, which no text in UTF-8 has alone. */
    static final char NO_TEXT = '\udc00';

    /** Whether all of it is text in UTF-8. */
    public boolean isText() {
        return cells.stream().noneMatch(cell -> cell != null && holdsNoText(cell));
    }

    private static boolean holdsNoText(String cell) {
        for (int at = cell.indexOf(NO_TEXT); at >= 0; at = cell.indexOf(NO_TEXT, at + 1)) {
            if (at == 0 || !Character.isHighSurrogate(cell.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}

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
public record CsvRow(long line, List<@Nullable String> cells, boolean tooLong) {}

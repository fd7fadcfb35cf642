package io.aegira.query.exports;

import io.aegira.kernel.logfile.CsvOutput;
import io.aegira.kernel.logfile.FormulaCell;
import io.aegira.kernel.message.AegiraJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A table with a header. A number stays a number, also a negative one. */
final class CsvTable implements TableOutput {
    private final CsvOutput rows;
    private final List<String> columns;

    CsvTable(OutputStream out, List<String> columns) {
        this.rows = new CsvOutput(out);
        this.columns = columns;
        rows.row(new ArrayList<>(columns));
    }

    @Override
    public void write(JsonNode row) {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(cell(row.path(column))));
        rows.rowAsIs(cells);
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }

    private static @Nullable String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isString()
                ? FormulaCell.neutralised(value.stringValue())
                : AegiraJson.mapper().writeValueAsString(value);
    }
}

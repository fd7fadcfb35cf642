package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One object a line. */
final class NdjsonTable implements TableOutput {
    private final OutputStream out;
    private final List<String> columns;

    NdjsonTable(OutputStream out, List<String> columns) {
        this.out = new BufferedOutputStream(out);
        this.columns = columns;
    }

    @Override
    public void write(JsonNode row) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> line.set(column, row.get(column)));
        out.write(AegiraJson.mapper().writeValueAsBytes(line));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

package io.aegira.query.exports;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Where the rows of a table go. */
interface TableOutput {
    /** @param row an object; of its fields the columns are written */
    void write(JsonNode row) throws IOException;

    /** Hands on what is buffered. */
    void flush() throws IOException;
}

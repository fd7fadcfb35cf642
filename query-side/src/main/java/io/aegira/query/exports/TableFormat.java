package io.aegira.query.exports;

import java.io.OutputStream;
import java.util.List;
import org.springframework.http.MediaType;

/** How a table is written. */
enum TableFormat {
    /** RFC 4180 with a header; lists and objects stand in a cell as JSON. */
    CSV(Download.CSV) {
        @Override
        TableOutput to(OutputStream out, List<String> columns) {
            return new CsvTable(out, columns);
        }
    },

    /** One JSON object a line, with every column in it. */
    NDJSON(MediaType.APPLICATION_NDJSON) {
        @Override
        TableOutput to(OutputStream out, List<String> columns) {
            return new NdjsonTable(out, columns);
        }
    };

    private final MediaType mediaType;

    TableFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    String fileName(String table) {
        return table + (this == CSV ? ".csv" : ".ndjson");
    }

    abstract TableOutput to(OutputStream out, List<String> columns);
}

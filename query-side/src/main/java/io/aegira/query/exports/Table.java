package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.query.platform.Stretch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A read model as a file, asked for page by page.
 *
 * @param name of the file
 * @param columns in the file's order; fields of the answers, in snake_case
 * @param after answers at most {@link #TOGETHER} rows after this one, in an order that never changes; null asks for the first
 */
record Table<T>(String name, List<String> columns, Function<@Nullable T, List<T>> after) {
    static final int TOGETHER = 2_000;

    /** From the beginning, or from a row on. */
    static Stretch first() {
        return Stretch.first(TOGETHER);
    }

    /** Asks for the first page at once, so that a refusal is still a problem and no broken file. */
    ResponseEntity<StreamingResponseBody> download(TableFormat format) {
        List<T> first = after.apply(null);
        return Download.of(format.fileName(name), format.mediaType(), out -> write(first, format, out));
    }

    /** All of it. */
    void write(TableFormat format, OutputStream out) throws IOException {
        write(after.apply(null), format, out);
    }

    private void write(List<T> first, TableFormat format, OutputStream out) throws IOException {
        TableOutput rows = format.to(out, columns);
        List<T> page = first;
        while (true) {
            for (T row : page) {
                rows.write(AegiraJson.mapper().valueToTree(row));
            }
            rows.flush();
            if (page.size() < TOGETHER) {
                return;
            }
            page = after.apply(page.getLast());
        }
    }
}

package io.aegira.query.pages.imports;

import io.aegira.kernel.ingestion.RejectedLine;
import io.aegira.kernel.logfile.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.http.MediaType;

/** Everything that an import refused, as CSV: asked for and written piece by piece. */
final class RejectionsFile {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final int TOGETHER = 1_000;

    private RejectionsFile() {}

    /** @param next those after a line */
    static void write(OutputStream out, LongFunction<List<RejectedLine>> next) throws IOException {
        CsvOutput rows = new CsvOutput(out);
        rows.row(List.of("line", "event_id", "type", "field", "reason"));
        List<RejectedLine> lines = next.apply(-1);
        while (!lines.isEmpty()) {
            for (RejectedLine line : lines) {
                rows.row(Arrays.asList(
                        String.valueOf(line.line()), line.eventId(), line.type(), line.field(), line.reason()));
            }
            rows.flush();
            lines = next.apply(lines.getLast().line());
        }
        rows.flush();
    }
}

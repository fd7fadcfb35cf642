package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.BroughtAs;
import io.aegira.command.ingestion.Read;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event a line. */
final class NdjsonEntries implements Entries {
    private final Content content;
    private final BroughtAs as;
    private final Lines lines;
    private long number;

    NdjsonEntries(Content content, BroughtAs as) {
        this.content = content;
        this.as = as;
        this.lines = new Lines(content.bytes());
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Lines.Line line = lines.next();
        number++;
        return line == null ? null : Entry.of(number, read(line));
    }

    @Override
    public long bytesRead() {
        return content.bytesRead();
    }

    @Override
    public long unpackedRead() {
        return content.unpackedRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Read read(Lines.Line line) {
        if (line.tooLong()) {
            return new Read.Unreadable(
                    null, new Problem(400, "Bad request", "The line is longer than 1 MiB.", List.of()));
        }
        return line.isBlank() ? new Read.Blank() : Read.line(line.bytes(), as);
    }
}

package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.platform.tenancy.CopiedRow;
import io.aegira.query.platform.SealedTexts;
import java.util.function.Consumer;

/** Takes rows of a part of the log, one page after the other, and makes events of them. */
final class LogPage implements Consumer<CopiedRow> {
    private final LogPart part;
    private final LogOutput out;
    private final Utf8 line = new Utf8(2048);
    private final EnvelopeLine envelope;

    private PageSize size = PageSize.FIRST;
    private long after;
    private int rows;
    private int bytes;
    private long last;

    LogPage(LogPart part, SealedTexts texts, LogOutput out) {
        this.part = part;
        this.out = out;
        this.envelope = new EnvelopeLine(line, part.tenantId(), texts);
    }

    /** Begins the page behind a position. @return asks for its rows */
    String select(long behind) {
        size = size.next(rows, bytes);
        after = behind;
        rows = 0;
        bytes = 0;
        return part.select(EnvelopeLine.COLUMNS, behind, size.rows());
    }

    @Override
    public void accept(CopiedRow row) {
        if (!isFull()) {
            line.clear();
            envelope.write(row);
            bytes = out.add(row.text(EnvelopeLine.EVENT_TYPE), line);
            last = row.longNumber(EnvelopeLine.GLOBAL_INDEX);
            rows++;
        }
    }

    /** The position up to which the part was read. */
    long end() {
        return isFull() || rows == size.rows() ? last : part.upTo(after);
    }

    private boolean isFull() {
        return bytes >= PageSize.MOST_BYTES;
    }
}

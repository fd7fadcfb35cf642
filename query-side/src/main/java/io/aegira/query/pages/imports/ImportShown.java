package io.aegira.query.pages.imports;

import io.aegira.kernel.ingestion.ImportStanding;
import io.aegira.kernel.ingestion.RejectedLine;
import io.aegira.query.pages.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import and some of what it refused.
 *
 * @param next query string of the rejections that follow; absent at the end
 * @param later whether there are some before these
 * @param here query string of these
 */
public record ImportShown(
        ImportLine line,
        List<RejectedLine> rejections,
        @Nullable String next,
        boolean later,
        String here) {
    private static final int A_MINUTE = 60;

    public ImportStanding standing() {
        return line.standing();
    }

    public int percent() {
        return ImportLine.percent(standing());
    }

    public String title() {
        return switch (standing().stage()) {
            case READING, SETTLING -> "Import under way";
            case COMPLETED -> standing().counts().rejected() == 0 ? "Imported" : "Imported, except for some lines";
            case FAILED -> "The import failed";
        };
    }

    /** Empty while nobody can tell. */
    public String remaining() {
        Long seconds = standing().reach().etaSeconds();
        if (seconds == null) {
            return "";
        }
        return seconds < A_MINUTE
                ? "less than a minute left"
                : "about " + Words.count(Math.toIntExact(seconds / A_MINUTE), "minute", "minutes") + " left";
    }

    /** Instead of rejections where there are none. */
    public String nothing() {
        if (later) {
            return "Nothing further.";
        }
        return standing().isRunning() ? "Nothing so far." : "Nothing.";
    }

    public String place(RejectedLine rejected) {
        return rejected.line() == 0 ? "Organisation" : String.valueOf(rejected.line());
    }
}

package io.aegira.query.pages.trail;

import io.aegira.query.audit.trail.AuditRecordView;
import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the audit trail.
 *
 * @param older query string of the next stretch; absent where the trail begins
 * @param newest query string of the latest stretch; absent on it
 */
public record TrailShown(
        TrailAsked asked,
        List<Choice> actions,
        List<Line> lines,
        @Nullable String older,
        @Nullable String newest) {

    /** @param value as it stands in the address */
    public record Choice(String value, String words, boolean chosen) {}

    /** @param action in words @param changes what it put in the place of what */
    public record Line(Moment at, String action, AuditRecordView record, List<Change> changes) {}

    /** @param field in words; empty: all of it @param before empty: nothing; {@code now} likewise */
    public record Change(String field, String before, String now) {}
}

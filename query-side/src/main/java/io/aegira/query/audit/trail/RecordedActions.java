package io.aegira.query.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail of the tenant in scope. */
public interface RecordedActions {
    /**
     * The latest first.
     *
     * @param before absent: from the latest one
     * @param fetch at most so many
     */
    List<AuditRecordView> list(Wanted wanted, @Nullable Place before, int fetch);

    /** Where a record stands among the others. */
    record Place(Instant recordedAt, UUID eventId) {
        public static Place of(AuditRecordView view) {
            return new Place(view.recordedAt(), view.eventId());
        }
    }
}

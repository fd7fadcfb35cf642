package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.platform.web.Problem;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What people who work on a case send. */
final class CaseRequests {
    private static final int LONGEST_ID = 200;

    private CaseRequests() {}

    /**
     * @param queue absent: where it lies
     * @param owner a user's id; absent: nobody in particular
     * @param until when it goes back to whom it is taken from; absent: for good
     */
    record Assignment(
            @Nullable CaseQueue queue,
            @Nullable String owner,
            @Nullable OffsetDateTime until) {
        Assignment {
            until = asKept(until);
        }

        void check(OffsetDateTime now) {
            if (owner == null && queue == null) {
                throw Problem.invalid("owner", "must be given, or else queue");
            }
            if (owner != null && (owner.isBlank() || owner.length() > LONGEST_ID)) {
                throw Problem.invalid("owner", "must have 1 to 200 characters");
            }
            if (owner == null && until != null) {
                throw Problem.invalid("until", "must not be given without owner");
            }
            isAhead("until", until, now);
        }
    }

    /** @param method how the user came to see it */
    record Acknowledgement(AcknowledgementMethod method) {}

    /** @param followUpAt when to look again */
    record Action(
            CaseAction action,
            @Nullable String note,
            @Nullable OffsetDateTime followUpAt) {
        Action {
            followUpAt = asKept(followUpAt);
        }

        void check(OffsetDateTime now) {
            isAhead("follow_up_at", followUpAt, now);
        }
    }

    record Outcome(CaseOutcome outcome, @Nullable String note) {}

    record Remark(@Nullable String note) {}

    /** Cut to what the log keeps: microseconds. The offset stays as given. */
    private static @Nullable OffsetDateTime asKept(@Nullable OffsetDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static void isAhead(String field, @Nullable OffsetDateTime time, OffsetDateTime now) {
        if (time != null && !time.isAfter(now)) {
            throw Problem.invalid(field, "must be later than now");
        }
        if (time != null && time.isAfter(now.plusYears(1))) {
            throw Problem.invalid(field, "must be within a year from now");
        }
    }
}

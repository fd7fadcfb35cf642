package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.TypedText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form as an order wants them; each method refuses with 400 naming the field. @param now orders are about what comes later */
record CaseOrderForm(CaseForm form, ZoneId zone, OffsetDateTime now) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NOTE = 4_000;

    @Nullable
    String owner() {
        String owner = form.text("owner");
        if (owner.length() > LONGEST_ID) {
            throw Problem.invalid("owner", "The owner’s name is longer than 200 characters.");
        }
        if (owner.isEmpty() && form.text("queue").isEmpty()) {
            throw Problem.invalid("owner", "Say whom the case goes to, or into which queue.");
        }
        return owner.isEmpty() ? null : owner;
    }

    @Nullable
    CaseQueue queue() {
        return form.text("queue").isEmpty() ? null : TypedText.constant("queue", form.text("queue"), CaseQueue.class);
    }

    @Nullable
    OffsetDateTime until() {
        OffsetDateTime until = later("until");
        if (until != null && form.text("owner").isEmpty()) {
            throw Problem.invalid("until", "Until a time is for handing on to somebody: say to whom.");
        }
        return until;
    }

    /** Through a link, if the form was opened by one. */
    AcknowledgementMethod method() {
        return form.text("via").equals(CaseDesk.DEEP_LINK)
                ? AcknowledgementMethod.DEEP_LINK_CLICKED
                : AcknowledgementMethod.APP_OPENED;
    }

    CaseAction action() {
        return TypedText.constant("action", form.text("action"), CaseAction.class);
    }

    CaseOutcome outcome() {
        return TypedText.constant("outcome", form.text("outcome"), CaseOutcome.class);
    }

    @Nullable
    OffsetDateTime followUpAt() {
        return later("follow_up_at");
    }

    @Nullable
    String note() {
        String note = form.text("note");
        if (note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "The note is longer than 4000 characters.");
        }
        return note.isEmpty() ? null : note;
    }

    private @Nullable OffsetDateTime later(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        OffsetDateTime time = time(field, text);
        if (!time.isAfter(now) || time.isAfter(now.plusYears(1))) {
            throw Problem.invalid(field, "The time must lie ahead, within a year.");
        }
        return time;
    }

    private OffsetDateTime time(String field, String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException noTime) {
            throw Problem.invalid(field, "This is no time such as 2026-03-01T14:30.");
        }
    }
}

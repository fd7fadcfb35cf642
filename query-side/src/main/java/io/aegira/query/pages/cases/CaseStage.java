package io.aegira.query.pages.cases;

import io.aegira.platform.web.Problem;
import io.aegira.query.casework.CaseProgress;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.RedactedCaseView;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a case has come. Open ones are unseen, acknowledged or in work. */
enum CaseStage {
    OPEN(
            "All open",
            "There is nothing open here",
            "A case opens when somebody is flagged high, or stays flagged for a week."),
    UNSEEN(
            "Not yet seen",
            "Everything here has been seen",
            "New cases wait here until somebody says that they have seen them."),
    ACKNOWLEDGED(
            "Acknowledged",
            "Nothing waits for a first step",
            "Cases that somebody has seen wait here until something is done."),
    IN_WORK(
            "In work",
            "Nothing is in work here",
            "Cases that something was done about stay here until they are resolved."),
    RESOLVED(
            "Resolved",
            "Nothing has been resolved here",
            "A case is resolved by who works on it, once it has an outcome.");

    private final String words;
    private final String emptyTitle;
    private final String emptyText;

    CaseStage(String words, String emptyTitle, String emptyText) {
        this.words = words;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    /** @throws Problem 400 for a word that is none */
    static CaseStage of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.text().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("status", "must be open, unseen, acknowledged, in_work or resolved"));
    }

    /** The nearest that a case has come to. */
    static CaseStage of(CaseShown shown) {
        return switch (shown) {
            case CaseView known -> of(known.status(), known.acknowledgedAt(), known.firstActionAt());
            case RedactedCaseView known -> of(known.status(), known.acknowledgedAt(), known.followUpAt());
        };
    }

    static CaseStage of(CaseStatus status, @Nullable Instant seenAt, @Nullable Instant workedOnAt) {
        if (status == CaseStatus.RESOLVED) {
            return RESOLVED;
        }
        return workedOnAt != null ? IN_WORK : seenAt != null ? ACKNOWLEDGED : UNSEEN;
    }

    CaseStatus status() {
        return this == RESOLVED ? CaseStatus.RESOLVED : CaseStatus.OPEN;
    }

    /** Null: however far they have come. */
    @Nullable
    CaseProgress progress() {
        return this == OPEN ? null : CaseProgress.valueOf(name());
    }

    boolean holds(CaseProgress progress) {
        return progress == progress() || (this == OPEN && progress != CaseProgress.RESOLVED);
    }

    /** As it stands in an address. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    String emptyTitle() {
        return emptyTitle;
    }

    String emptyText() {
        return emptyText;
    }
}

package io.aegira.query.pages.cases;

import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.RedactedCaseView;
import io.aegira.query.pages.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that is to happen to an open case. @param what such as {@code acknowledge} @param by until when */
record CaseDue(String what, Instant by) {
    /** In a page. @param overdue whether that time has passed */
    record Shown(String what, Moment by, boolean overdue) {
        public String words() {
            return overdue ? "Overdue: " + what + " by" : "Next: " + what + " by";
        }
    }

    static Optional<CaseDue> next(CaseShown shown) {
        return all(shown).stream().findFirst();
    }

    Shown shown(Instant now, ZoneId zone) {
        return new Shown(what, Moment.at(by, zone), by.isBefore(now));
    }

    /** The first that is due comes first. */
    static List<CaseDue> all(CaseDetailView known) {
        return known.status() == CaseStatus.RESOLVED
                ? List.of()
                : sorted(
                        until("acknowledge", known.acknowledgeBy(), known.acknowledgedAt()),
                        until("act", known.actBy(), known.firstActionAt()),
                        until("log an outcome", known.concludeBy(), known.outcome()),
                        until("follow up", known.followUpAt(), null),
                        until("hand back", known.delegatedUntil(), null));
    }

    private static List<CaseDue> all(CaseShown shown) {
        if (shown.status() == CaseStatus.RESOLVED) {
            return List.of();
        }
        return switch (shown) {
            case CaseView known ->
                sorted(
                        until("acknowledge", known.acknowledgeBy(), known.acknowledgedAt()),
                        until("act", known.actBy(), known.firstActionAt()),
                        until("log an outcome", known.concludeBy(), known.outcome()),
                        until("follow up", known.followUpAt(), null),
                        until("hand back", known.delegatedUntil(), null));
            case RedactedCaseView known ->
                sorted(
                        until("acknowledge", known.acknowledgeBy(), known.acknowledgedAt()),
                        until("follow up", known.followUpAt(), null));
        };
    }

    private static Optional<CaseDue> until(String what, @Nullable Instant by, @Nullable Object done) {
        return by == null || done != null ? Optional.empty() : Optional.of(new CaseDue(what, by));
    }

    @SafeVarargs
    private static List<CaseDue> sorted(Optional<CaseDue>... dues) {
        return Stream.of(dues)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(CaseDue::by))
                .toList();
    }
}

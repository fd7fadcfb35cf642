package io.aegira.query.pages.cases;

import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue, the latest case first.
 *
 * @param status what is looked at: {@code open} or {@code resolved}
 * @param more whether there are more than could be counted
 */
record CaseQueue(
        String status,
        List<QueueChoice> queues,
        int total,
        boolean more,
        List<CaseShownInQueue> cases,
        @Nullable String newer,
        @Nullable String older) {

    /** A queue to look at alone, or all of them. @param link query string */
    record QueueChoice(String name, String link, boolean chosen) {}

    /** A case as a supervisor sees it. */
    record Line(String personId, String name, String queue, Moment openedAt) implements CaseShownInQueue {
        @Override
        public Line line() {
            return this;
        }
    }

    /** A case with what it is about. @param signals how many are attached to its episode by now */
    record LineWithReasons(
            Line line,
            String caseId,
            String severity,
            String severityInWords,
            String openedFor,
            List<FlagAsOf.Why> reasons,
            int moreReasons,
            int signals,
            boolean goingOn)
            implements CaseShownInQueue {
        @Override
        public LineWithReasons why() {
            return this;
        }
    }
}

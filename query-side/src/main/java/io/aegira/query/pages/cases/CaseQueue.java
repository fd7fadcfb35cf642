package io.aegira.query.pages.cases;

import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue: what is due first comes first, then the latest case.
 *
 * @param stage what is looked at
 */
record CaseQueue(
        CaseStage stage,
        List<Tab> stages,
        List<Tab> places,
        long total,
        List<CaseShownInQueue> cases,
        @Nullable String newer,
        @Nullable String older) {
    public String inWords() {
        return total + ", " + stage.words().toLowerCase(Locale.ROOT);
    }

    public String emptyTitle() {
        return stage.emptyTitle();
    }

    public String emptyText() {
        return stage.emptyText();
    }

    /** Another part of the queue. @param count with a space before; empty where it was not counted @param link query string */
    record Tab(String name, String count, String link, boolean chosen) {}

    /** A case as a supervisor sees it. @param stage such as {@code In work} @param owner in words @param next absent: nothing is due @param work absent: not from here */
    record Line(
            String personId,
            String name,
            String queue,
            Moment openedAt,
            String stage,
            String owner,
            CaseDue.@Nullable Shown next,
            @Nullable FlagWork work)
            implements CaseShownInQueue {
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
            boolean aboutAnEpisode,
            int signals,
            boolean goingOn)
            implements CaseShownInQueue {
        @Override
        public LineWithReasons why() {
            return this;
        }
    }
}

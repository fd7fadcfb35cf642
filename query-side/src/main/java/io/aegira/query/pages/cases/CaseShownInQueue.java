package io.aegira.query.pages.cases;

import org.jspecify.annotations.Nullable;

/** A case in the queue: with reasons for who may know them, without for a supervisor. */
sealed interface CaseShownInQueue permits CaseQueue.Line, CaseQueue.LineWithReasons {
    CaseQueue.Line line();

    /** Absent for who may not know. */
    default CaseQueue.@Nullable LineWithReasons why() {
        return null;
    }
}

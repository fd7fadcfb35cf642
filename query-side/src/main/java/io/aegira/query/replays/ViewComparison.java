package io.aegira.query.replays;

import java.util.List;

/** Holds views against the log. */
public interface ViewComparison {
    /** Every projection there is. */
    String ALL = "all";

    /**
     * Rebuilds from the first event into shadows and compares them with the tables, row by row, without changing what anybody reads. Wants
     * a moment in which the log does not grow, or an application that is stopped.
     *
     * @param projection a processing group, or {@code all}
     * @return a line for each table, in the order of their names; rows of tenants of whom the log says nothing are not counted
     * @throws io.aegira.platform.web.Problem when there is no such projection, or a rebuild runs
     * @throws IllegalStateException when the log did not stand still, or a view did not follow it, for a minute
     */
    List<ComparedTable> compare(String projection);
}

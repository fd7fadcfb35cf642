package io.aegira.query.replays;

import io.aegira.platform.web.Problem;
import io.aegira.query.platform.ProcessingGroups;
import java.util.List;

/** What can be rebuilt. */
final class Projections {
    private static final String ALL = ViewComparison.ALL;

    private Projections() {}

    /** @throws Problem 400 for one that there is not */
    static List<String> named(String projection) {
        if (projection.equals(ALL)) {
            return ProcessingGroups.ALL;
        }
        if (!ProcessingGroups.ALL.contains(projection)) {
            throw Problem.invalid(
                    "projection", "must be " + ALL + " or one of " + String.join(", ", ProcessingGroups.ALL));
        }
        return List.of(projection);
    }
}

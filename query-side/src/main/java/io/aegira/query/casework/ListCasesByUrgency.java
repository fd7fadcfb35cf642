package io.aegira.query.casework;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are next? What is due first comes first, what nothing is due of last; of those due at once the latest case comes first.
 *
 * @param reasons whose reasons the asker may know
 * @param progress absent: however far they have come
 * @param queue absent: wherever they lie
 * @param owner id of the user who looks after them; absent: whoever does
 * @param skip how many of the first are left out
 * @param fetch how many at most
 */
public record ListCasesByUrgency(
        Sight sight,
        Sight reasons,
        CaseStatus status,
        @Nullable CaseProgress progress,
        @Nullable String queue,
        @Nullable String owner,
        int skip,
        int fetch)
        implements Question<List<CaseShown>> {}

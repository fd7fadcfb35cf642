package io.aegira.query.casework;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are there? In the order of their openings.
 *
 * @param reasons whose reasons the asker may know
 */
public record ListCases(
        Sight sight,
        Sight reasons,
        @Nullable String queue,
        @Nullable CaseStatus status,
        Stretch stretch) implements Question<List<CaseShown>> {}

package io.aegira.query.casework;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/**
 * How many cases lie where, and how far have they come?
 *
 * @param reasons whose reasons the asker may know
 * @param me id of the user who asks
 */
public record CountCases(Sight sight, Sight reasons, CaseStatus status, String me)
        implements Question<List<CaseCount>> {}

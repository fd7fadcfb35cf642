package io.aegira.query.casework;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** When did these people ask for somebody, and what came of it? The latest first, twenty at most. @param sight of a worker on themselves */
public record ListCallsForSupport(Sight sight) implements Question<List<SupportCallView>> {}

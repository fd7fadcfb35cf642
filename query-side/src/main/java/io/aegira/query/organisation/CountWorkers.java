package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** How many people belong to each team? Whether they still work there or not. */
public record CountWorkers(Sight sight) implements Question<List<TeamSize>> {}

package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Which teams does the asker look after? By name. */
public record ListTeams(Sight sight) implements Question<List<TeamView>> {}

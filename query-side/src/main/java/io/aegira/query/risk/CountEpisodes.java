package io.aegira.query.risk;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/**
 * How many episodes go on, and how many are over? By site, team, status and severity.
 *
 * @param during in which they went on
 */
public record CountEpisodes(Sight sight, Period during) implements Question<List<EpisodeCount>> {}

package io.aegira.query.dashboards;

import io.aegira.query.organisation.TeamView;
import java.util.List;

/**
 * Episodes by site and team.
 *
 * @param teams names those that the counts speak of
 */
public record EpisodesDashboardView(List<EpisodeCountView> counts, List<TeamView> teams) {}

package io.aegira.query.dashboards;

import io.aegira.kernel.organisation.TeamId;
import java.time.LocalDate;
import java.util.List;

/**
 * A team's day.
 *
 * @param date the local one where the team works
 */
public record TeamToday(
        TeamId teamId, String name, String siteName, String timezone, LocalDate date, List<WorkerTodayShown> workers) {}

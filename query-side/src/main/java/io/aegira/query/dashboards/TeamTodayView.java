package io.aegira.query.dashboards;

import java.util.List;

/** The asker's teams today. */
public record TeamTodayView(List<TeamToday> teams) {}

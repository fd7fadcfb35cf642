package io.aegira.query.dashboards;

import java.util.List;

/** How compliance, risk and incidents run, week by week. */
public record TrendsView(List<TrendWeekView> weeks) {}

package io.aegira.query.dashboards;

import io.aegira.query.casework.IncidentWeekView;
import io.aegira.query.checkin.PromptWeekView;
import io.aegira.query.platform.Counted;
import io.aegira.query.risk.RiskWeekView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays the weeks of three answers side by side. */
final class TrendWeeks {
    private TrendWeeks() {}

    static List<TrendWeek> together(
            List<PromptWeekView> prompts, List<RiskWeekView> risk, List<IncidentWeekView> incidents) {
        Map<LocalDate, PromptWeekView> promptsOf = byWeek(prompts, PromptWeekView::week);
        Map<LocalDate, RiskWeekView> riskOf = byWeek(risk, RiskWeekView::week);
        Map<LocalDate, IncidentWeekView> incidentsOf = byWeek(incidents, IncidentWeekView::week);
        SortedSet<LocalDate> weeks = new TreeSet<>(promptsOf.keySet());
        weeks.addAll(riskOf.keySet());
        weeks.addAll(incidentsOf.keySet());
        return weeks.stream()
                .map(week -> new TrendWeek(
                        promptsOf.getOrDefault(week, PromptWeekView.none(week)),
                        riskOf.getOrDefault(week, RiskWeekView.none(week)),
                        incidentsOf.getOrDefault(week, new IncidentWeekView(week, Counted.NONE))))
                .toList();
    }

    private static <T> Map<LocalDate, T> byWeek(List<T> weeks, Function<T, LocalDate> week) {
        return weeks.stream().collect(Collectors.toMap(week, Function.identity()));
    }
}

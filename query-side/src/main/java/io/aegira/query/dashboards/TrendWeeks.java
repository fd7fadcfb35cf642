package io.aegira.query.dashboards;

import io.aegira.query.casework.IncidentWeekView;
import io.aegira.query.checkin.PromptWeekView;
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

    static TrendsView together(
            List<PromptWeekView> prompts, List<RiskWeekView> risk, List<IncidentWeekView> incidents) {
        Map<LocalDate, PromptWeekView> promptsOf = byWeek(prompts, PromptWeekView::week);
        Map<LocalDate, RiskWeekView> riskOf = byWeek(risk, RiskWeekView::week);
        Map<LocalDate, IncidentWeekView> incidentsOf = byWeek(incidents, IncidentWeekView::week);
        SortedSet<LocalDate> weeks = new TreeSet<>(promptsOf.keySet());
        weeks.addAll(riskOf.keySet());
        weeks.addAll(incidentsOf.keySet());
        return new TrendsView(weeks.stream()
                .map(week -> line(
                        promptsOf.getOrDefault(week, new PromptWeekView(week, 0, 0, 0, 0)),
                        riskOf.getOrDefault(week, new RiskWeekView(week, 0, 0, 0, 0, 0)),
                        incidentsOf.getOrDefault(week, new IncidentWeekView(week, 0, 0))))
                .toList());
    }

    private static TrendWeekView line(PromptWeekView prompts, RiskWeekView risk, IncidentWeekView incidents) {
        return new TrendWeekView(
                prompts.week(),
                prompts.completedOnTime(),
                prompts.completedLate(),
                prompts.missed(),
                prompts.excused(),
                risk.evaluations(),
                risk.medium(),
                risk.high(),
                risk.complianceFlags(),
                risk.episodesOpened(),
                incidents.incidents());
    }

    private static <T> Map<LocalDate, T> byWeek(List<T> weeks, Function<T, LocalDate> week) {
        return weeks.stream().collect(Collectors.toMap(week, Function.identity()));
    }
}

package io.aegira.query.pages.rules;

import io.aegira.query.audit.WhatIfReport;
import io.aegira.query.audit.WhatIfReport.Side;
import io.aegira.query.audit.WhatIfReport.Team;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How many there were and how many there would be, per 100 worker-days, as pairs of bars. */
public record BarChart(String title, List<Pair> pairs) {
    /** The plane that bars are drawn on is so wide. */
    private static final double WIDTH = 100;

    /** @param now per 100 worker-days, as text @param nowWidth 0 to 100 of the plane */
    public record Pair(String label, String now, String draft, String nowWidth, String draftWidth) {
        public String words() {
            return label + ": now " + now + ", with the draft " + draft + " per 100 worker-days";
        }
    }

    private record Figures(String label, double now, double draft) {}

    static BarChart alerts(WhatIfReport report) {
        return of(
                "Alerts",
                List.of(
                        figures("High", report, side -> side.alerts().high()),
                        figures("Medium", report, side -> side.alerts().medium()),
                        figures("All", report, side -> side.alerts().total())));
    }

    static BarChart episodes(WhatIfReport report) {
        return of(
                "Episodes",
                List.of(
                        figures("High", report, side -> side.episodes().high()),
                        figures("Medium", report, side -> side.episodes().medium()),
                        figures("Missed often", report, side -> side.episodes().compliance()),
                        figures("All", report, side -> side.episodes().total())));
    }

    static BarChart ofTeams(String title, List<Team> teams, Function<Team, String> name, ToLongFunction<Side> count) {
        return of(
                title,
                teams.stream()
                        .map(team -> new Figures(
                                name.apply(team),
                                per100(count.applyAsLong(team.recorded()), team.workerDays()),
                                per100(count.applyAsLong(team.draft()), team.workerDays())))
                        .toList());
    }

    private static Figures figures(String label, WhatIfReport report, ToLongFunction<Side> count) {
        return new Figures(
                label,
                per100(count.applyAsLong(report.recorded()), report.workerDays()),
                per100(count.applyAsLong(report.draft()), report.workerDays()));
    }

    private static BarChart of(String title, List<Figures> figures) {
        double most = figures.stream()
                .mapToDouble(one -> Math.max(one.now(), one.draft()))
                .max()
                .orElse(0);
        return new BarChart(
                title,
                figures.stream()
                        .map(one -> new Pair(
                                one.label(),
                                number("%.2f", one.now()),
                                number("%.2f", one.draft()),
                                width(one.now(), most),
                                width(one.draft(), most)))
                        .toList());
    }

    private static double per100(long count, long workerDays) {
        return workerDays == 0 ? 0 : 100.0 * count / workerDays;
    }

    private static String width(double value, double most) {
        return number("%.1f", most == 0 ? 0 : WIDTH * value / most);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

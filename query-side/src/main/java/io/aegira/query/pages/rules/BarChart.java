package io.aegira.query.pages.rules;

import io.aegira.query.audit.WhatIfReport;
import io.aegira.query.audit.WhatIfReport.Side;
import io.aegira.query.audit.WhatIfReport.Team;
import io.aegira.query.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many there were and how many there would be, per 100 worker-days, as pairs of bars. */
public record BarChart(String title, List<Pair> pairs) {
    /** The plane that bars are drawn on is so wide. */
    private static final double WIDTH = 100;

    /** @param now per 100 worker-days, as text @param nowWidth 0 to 100 of the plane @param withheld whether one of them is of too few people */
    public record Pair(String label, String now, String draft, String nowWidth, String draftWidth, boolean withheld) {
        public String words() {
            return label + ": now " + now + ", with the draft " + draft + (withheld ? "" : " per 100 worker-days");
        }

        /** What there is to say where a bar is withheld. */
        public String note() {
            return now.equals(draft) ? now : "now " + now + ", with the draft " + draft;
        }
    }

    /** Null where it is withheld. */
    private record Figures(
            String label, @Nullable Double now, @Nullable Double draft) {}

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

    static BarChart ofTeams(
            String title, List<Team> teams, Function<Team, String> name, Function<Side, @Nullable Long> count) {
        return of(
                title,
                teams.stream()
                        .map(team -> new Figures(
                                name.apply(team),
                                per100(count.apply(team.recorded()), team.workerDays()),
                                per100(count.apply(team.draft()), team.workerDays())))
                        .toList());
    }

    private static Figures figures(String label, WhatIfReport report, Function<Side, @Nullable Long> count) {
        return new Figures(
                label,
                per100(count.apply(report.recorded()), report.workerDays()),
                per100(count.apply(report.draft()), report.workerDays()));
    }

    private static BarChart of(String title, List<Figures> figures) {
        double most = figures.stream()
                .flatMap(one -> Stream.of(one.now(), one.draft()))
                .mapToDouble(rate -> rate == null ? 0 : rate)
                .max()
                .orElse(0);
        return new BarChart(
                title,
                figures.stream()
                        .map(one -> new Pair(
                                one.label(),
                                rate(one.now()),
                                rate(one.draft()),
                                width(one.now(), most),
                                width(one.draft(), most),
                                one.now() == null || one.draft() == null))
                        .toList());
    }

    private static @Nullable Double per100(@Nullable Long count, @Nullable Long workerDays) {
        if (count == null || workerDays == null) {
            return null;
        }
        return workerDays == 0 ? 0 : 100.0 * count / workerDays;
    }

    private static String rate(@Nullable Double rate) {
        return rate == null ? Words.FEW : number("%.2f", rate);
    }

    private static String width(@Nullable Double value, double most) {
        return number("%.1f", most == 0 || value == null ? 0 : WIDTH * value / most);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

package io.aegira.query.pages.trends;

import io.aegira.query.dashboards.TrendWeekView;
import io.aegira.query.pages.Moment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the weeks of a window. Of a week that nothing is told of, nothing happened. */
final class Trends {
    private final List<LocalDate> mondays;
    private final Map<LocalDate, TrendWeekView> weeks;

    Trends(Window window, List<TrendWeekView> weeks) {
        this.mondays = window.mondays();
        this.weeks = weeks.stream().collect(Collectors.toMap(TrendWeekView::week, Function.identity()));
    }

    List<WeekChart> charts(Measure... measures) {
        return Arrays.stream(measures).map(this::chart).toList();
    }

    WeekTable table(Measure... measures) {
        return new WeekTable(
                Arrays.stream(measures).map(Measure::title).toList(),
                mondays.reversed().stream()
                        .map(monday -> new WeekTable.Row(
                                Moment.of(monday),
                                Arrays.stream(measures)
                                        .map(measure -> Measure.text(figure(measure, monday)))
                                        .toList()))
                        .toList());
    }

    List<String> ticks() {
        return List.of(
                Moment.inShort(mondays.getFirst()),
                Moment.inShort(mondays.get(mondays.size() / 2)),
                Moment.inShort(mondays.getLast()));
    }

    private @Nullable Double figure(Measure measure, LocalDate monday) {
        TrendWeekView week = weeks.get(monday);
        return week == null ? Double.valueOf(0) : measure.of(week);
    }

    private WeekChart chart(Measure measure) {
        double most = mondays.stream()
                .map(monday -> figure(measure, monday))
                .filter(Objects::nonNull)
                .mapToDouble(figure -> figure)
                .max()
                .orElse(0);
        double top = most == 0 ? 1 : most;
        return new WeekChart(
                measure.title(),
                measure.hint(),
                measure.name().toLowerCase(Locale.ROOT),
                summary(measure, most),
                Measure.text(top),
                IntStream.range(0, mondays.size())
                        .mapToObj(place -> bar(measure, place, top))
                        .toList());
    }

    private WeekChart.Bar bar(Measure measure, int place, double top) {
        LocalDate monday = mondays.get(place);
        Double figure = figure(measure, monday);
        double step = (double) WeekChart.WIDTH / mondays.size();
        double height = figure == null ? WeekChart.HEIGHT : WeekChart.HEIGHT * figure / top;
        return new WeekChart.Bar(
                number(place * step + step * 0.15),
                number(WeekChart.HEIGHT - height),
                number(step * 0.7),
                number(height),
                figure == null,
                "Week of " + Moment.of(monday).words() + ": " + Measure.text(figure));
    }

    private String summary(Measure measure, double most) {
        Double last = figure(measure, mondays.getLast());
        return measure.title() + ", week by week from "
                + Moment.of(mondays.getFirst()).words() + " to "
                + Moment.of(mondays.getLast()).words() + ". At most " + Measure.text(most) + ", in the last week "
                + Measure.text(last) + ".";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

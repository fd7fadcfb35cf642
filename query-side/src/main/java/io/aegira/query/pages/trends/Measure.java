package io.aegira.query.pages.trends;

import io.aegira.query.dashboards.TrendWeekView;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is followed week by week. A figure is absent where it is withheld. */
enum Measure {
    SIGNALS("Signals, medium and high", "leading", week -> sum(week.medium(), week.high())),
    EPISODES("Episodes opened", "leading", TrendWeekView::episodesOpened),
    MISSED("Check-ins missed, of 100 expected", "leading", Measure::missedOf100),
    INCIDENTS("Incidents", "lagging", TrendWeekView::incidents);

    private final String title;
    private final String hint;
    private final Function<TrendWeekView, @Nullable Number> figure;

    Measure(String title, String hint, Function<TrendWeekView, @Nullable Number> figure) {
        this.title = title;
        this.hint = hint;
        this.figure = figure;
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    @Nullable
    Double of(TrendWeekView week) {
        Number known = figure.apply(week);
        return known == null ? null : known.doubleValue();
    }

    static String text(@Nullable Number figure) {
        if (figure == null) {
            return "withheld";
        }
        double value = figure.doubleValue();
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    static @Nullable Double sum(@Nullable Number... figures) {
        double sum = 0;
        for (Number figure : figures) {
            if (figure == null) {
                return null;
            }
            sum += figure.doubleValue();
        }
        return sum;
    }

    /** Sums over weeks; what is withheld of one is withheld of all. */
    static @Nullable Double over(List<TrendWeekView> weeks, Function<TrendWeekView, @Nullable Number> figure) {
        return sum(weeks.stream().map(figure).toArray(Number[]::new));
    }

    /** Of a hundred; not a number where there is no whole. */
    static @Nullable Double share(@Nullable Double part, @Nullable Double whole) {
        return part == null || whole == null ? null : whole == 0 ? Double.NaN : 100 * part / whole;
    }

    private static @Nullable Number missedOf100(TrendWeekView week) {
        Double expected = sum(week.completedOnTime(), week.completedLate(), week.missed());
        return expected != null && expected == 0 ? Double.valueOf(0) : share(sum(week.missed()), expected);
    }
}

package io.aegira.query.pages.trends;

import io.aegira.query.casework.CaseworkMeasures;
import io.aegira.query.casework.CaseworkMeasures.Spread;
import io.aegira.query.dashboards.CaseworkDashboardView;
import io.aegira.query.pages.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Casework as people read it. */
final class CaseworkInWords {
    private static final long HOURS = 48;

    private CaseworkInWords() {}

    static CaseworkShown of(CaseworkDashboardView view) {
        CaseworkMeasures measures = view.measures();
        Double alerts = view.alertsPer100WorkerDays();
        return new CaseworkShown(
                Measure.text(measures.cases()),
                Measure.text(measures.resolved()),
                alerts == null ? "not told" : String.format(Locale.ROOT, "%.1f", alerts),
                List.of(
                        step("seen", measures.toAcknowledge()),
                        step("something was done", measures.toFirstAction()),
                        step("there was an outcome", measures.toOutcome())),
                measures.outcomes().stream()
                        .map(count -> new CaseworkShown.Outcome(
                                Words.sentence(count.outcome()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')),
                                count.openedBy() == null ? "not told" : Words.openedBy(count.openedBy()),
                                Measure.text(count.cases())))
                        .toList());
    }

    private static CaseworkShown.Step step(String until, Spread spread) {
        return new CaseworkShown.Step(until, Measure.text(spread.cases()), words(spread.median()), words(spread.p90()));
    }

    private static String words(@Nullable Duration time) {
        if (time == null) {
            return "–";
        }
        if (time.toMinutes() < 120) {
            return Words.count((int) time.toMinutes(), "minute", "minutes");
        }
        return time.toHours() < HOURS
                ? Words.count((int) time.toHours(), "hour", "hours")
                : Words.count((int) time.toDays(), "day", "days");
    }
}

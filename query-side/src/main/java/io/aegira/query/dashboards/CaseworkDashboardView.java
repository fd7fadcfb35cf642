package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.query.casework.CaseworkMeasures;
import io.aegira.query.casework.CountedCasework;
import io.aegira.query.platform.SmallGroups;
import io.aegira.query.risk.AlertCountView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How casework runs among the workers in sight.
 *
 * @param alerts medium and high signals of the period; null where they are of fewer than five people and withheld
 * @param workerDays days (UTC) with a decision about a worker, over all workers; likewise
 * @param alertsPer100WorkerDays {@code 100 · alerts / worker_days}; null without a worker-day, or withheld with either of them
 * @param suppressed whether one of the three is withheld
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseworkDashboardView(
        CaseworkMeasures measures,
        @Nullable Long alerts,
        @Nullable Long workerDays,
        @Nullable Double alertsPer100WorkerDays,
        boolean suppressed) {
    private static final String ALERTS = "alerts";
    private static final String WORKER_DAYS = "worker_days";

    static CaseworkDashboardView inFull(CountedCasework measures, AlertCountView alerts) {
        return of(measures.inFull(), alerts, Set.of());
    }

    static CaseworkDashboardView ofGroups(CountedCasework measures, AlertCountView alerts) {
        SmallGroups<String> figures = new SmallGroups<>();
        figures.figure(ALERTS, alerts.alerts()).figure(WORKER_DAYS, alerts.workerDays());
        if (figures.withheld().contains(WORKER_DAYS)) {
            figures.ofSmallGroup(ALERTS);
        }
        return of(measures.ofGroups(), alerts, figures.withheld());
    }

    private static CaseworkDashboardView of(CaseworkMeasures measures, AlertCountView counted, Set<String> withheld) {
        Long alerts = withheld.contains(ALERTS) ? null : counted.alerts().count();
        Long days = withheld.contains(WORKER_DAYS) ? null : counted.workerDays().count();
        Double rate = alerts == null || days == null || days == 0 ? null : 100.0 * alerts / days;
        return new CaseworkDashboardView(measures, alerts, days, rate, !withheld.isEmpty());
    }
}

package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.query.casework.CaseworkMeasures;
import io.aegira.query.risk.AlertCountView;
import org.jspecify.annotations.Nullable;

/**
 * How casework runs among the workers in sight.
 *
 * @param alerts medium and high signals of the period
 * @param workerDays days (UTC) with a decision about a worker, over all workers
 * @param alertsPer100WorkerDays {@code 100 · alerts / worker_days}; null without a worker-day
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseworkDashboardView(
        CaseworkMeasures measures,
        long alerts,
        long workerDays,
        @Nullable Double alertsPer100WorkerDays) {
    static CaseworkDashboardView of(CaseworkMeasures measures, AlertCountView alerts) {
        return new CaseworkDashboardView(
                measures,
                alerts.alerts(),
                alerts.workerDays(),
                alerts.workerDays() == 0 ? null : 100.0 * alerts.alerts() / alerts.workerDays());
    }
}

package io.aegira.query.risk;

import io.aegira.query.platform.Counted;

/**
 * What the engine called for, by its current signals.
 *
 * @param alerts medium and high signals
 * @param workerDays days (UTC) on which something was decided about a worker, over all workers
 */
public record AlertCountView(Counted alerts, Counted workerDays) {}

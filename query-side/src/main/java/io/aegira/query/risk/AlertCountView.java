package io.aegira.query.risk;

/**
 * What the engine called for, by its current signals.
 *
 * @param alerts medium and high signals
 * @param workerDays days (UTC) on which something was decided about a worker, over all workers
 */
public record AlertCountView(long alerts, long workerDays) {}

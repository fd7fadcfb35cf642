package io.aegira.kernel.engine;

import java.util.List;

/**
 * All that the rules and their reasons can see of one evaluation.
 *
 * @param metrics one per answered question, in the form's order; none for a missed window
 * @param missed7d what missed_rate_7d was computed from
 * @param available the worker's status at that instant
 */
record Findings(Features features, List<MetricFinding> metrics, MissedCount missed7d, boolean available) {}

package io.aegira.command.casework;

/** The SQL of case candidates. */
final class CandidateStatements {
    static final String OPENED = """
            INSERT INTO command.case_candidate (tenant_id, episode_id, worker_id, severity, supported, opened_at, opened_by, opened_reasons, turned_medium_at, turned_high_at, high_reasons, signal_ids)
            VALUES (?, ?, ?, ?, true, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)""";
    /** What turned it high is kept with its reasons; a later update does not replace them. */
    static final String UPDATED = """
            UPDATE command.case_candidate SET severity = ?, supported = ?, opened_at = ?, opened_by = ?,
                high_reasons = CASE WHEN turned_high_at IS DISTINCT FROM u.high_at AND u.high_at IS NOT NULL THEN u.reasons ELSE high_reasons END,
                turned_medium_at = u.medium_at, turned_high_at = u.high_at, closed_at = u.closed_at, signal_ids = u.signals
            FROM (SELECT ?::jsonb AS reasons, ?::timestamptz AS medium_at, ?::timestamptz AS high_at, ?::timestamptz AS closed_at, ?::uuid[] AS signals) u
            WHERE tenant_id = ? AND episode_id = ?""";

    static final String CLOSED =
            "UPDATE command.case_candidate SET closed_at = ? WHERE tenant_id = ? AND episode_id = ?";
    static final String TAKEN =
            "UPDATE command.case_candidate SET case_opened = true, due_at = NULL WHERE tenant_id = ? AND episode_id = ?";
    /** Due when it turned high, or when it had been open for as long as the policy says, whichever was first. */
    static final String DUE = """
            UPDATE command.case_candidate SET due_at = CASE WHEN supported AND NOT case_opened THEN least(
                CASE WHEN ?::boolean THEN turned_high_at END,
                CASE WHEN closed_at IS NULL OR closed_at >= opened_at + ?::bigint * interval '1 second'
                     THEN opened_at + ?::bigint * interval '1 second' END) END
            WHERE tenant_id = ? AND episode_id = ?""";

    private CandidateStatements() {}
}

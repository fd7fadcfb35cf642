package io.aegira.query.casework;

import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code case_summary} for what is to be done next. Where thousands wait, they are counted and put in order where they are stored. */
@Repository
@RequiredArgsConstructor
class WaitingCases {
    /** Who may not know what was done about a case knows until when it is to be seen, and when to be looked at again. */
    private static final String TOLD = """
            (SELECT seen.*, CASE
                    WHEN seen.status = 'resolved' THEN 'resolved'
                    WHEN CASE WHEN seen.reasoned THEN seen.first_action_at ELSE seen.follow_up_at END IS NOT NULL THEN 'in_work'
                    WHEN seen.acknowledged_at IS NOT NULL THEN 'acknowledged'
                    ELSE 'unseen' END AS progress,
                CASE WHEN seen.status = 'open' THEN least(
                    seen.follow_up_at,
                    CASE WHEN seen.acknowledged_at IS NULL THEN seen.acknowledge_by END,
                    CASE WHEN seen.reasoned THEN seen.delegated_until END,
                    CASE WHEN seen.reasoned AND seen.first_action_at IS NULL THEN seen.act_by END,
                    CASE WHEN seen.reasoned AND seen.outcome IS NULL THEN seen.conclude_by END) END AS due_by
            FROM (%s AND c.status = :status) seen) told""";

    private final JdbcClient jdbc;

    List<CaseCount> count(CountCases question) {
        return jdbc.sql("""
                        SELECT told.queue, told.owner IS NOT DISTINCT FROM :me AS own, told.progress, count(*) AS cases
                        FROM %s GROUP BY 1, 2, 3""".formatted(told(question.sight(), question.reasons())))
                .params(CaseSummaries.eyes(question.sight(), question.reasons()))
                .param("status", Columns.text(question.status()))
                .param("me", question.me())
                .query((row, number) -> new CaseCount(
                        Objects.requireNonNull(row.getString("queue")),
                        row.getBoolean("own"),
                        Columns.constant(row, "progress", CaseProgress.class),
                        row.getLong("cases")))
                .list();
    }

    List<CaseSummaryRow> find(ListCasesByUrgency question) {
        return jdbc.sql("""
                        SELECT told.* FROM %s
                        WHERE (:progress::text IS NULL OR told.progress = :progress) AND (:queue::text IS NULL OR told.queue = :queue)
                          AND (:owner::text IS NULL OR told.owner = :owner)
                        ORDER BY told.due_by, told.opened_at DESC, told.case_id LIMIT :fetch OFFSET :skip""".formatted(told(question.sight(), question.reasons())))
                .params(CaseSummaries.eyes(question.sight(), question.reasons()))
                .param("status", Columns.text(question.status()))
                .param("progress", question.progress() == null ? null : Columns.text(question.progress()))
                .param("queue", question.queue())
                .param("owner", question.owner())
                .param("fetch", question.fetch())
                .param("skip", question.skip())
                .query((row, number) -> CaseSummaries.summary(row))
                .list();
    }

    private static String told(Sight sight, Sight reasons) {
        return TOLD.formatted(CaseSummaries.listed("query.case_summary", sight, reasons));
    }
}

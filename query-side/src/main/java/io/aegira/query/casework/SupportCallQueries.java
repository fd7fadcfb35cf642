package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.query.platform.Columns;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells workers of their own calls. An action counts as having seen one. */
@Component
@RequiredArgsConstructor
class SupportCallQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<SupportCallView> answer(ListCallsForSupport question) {
        return jdbc.sql("""
                        SELECT c.case_id, c.opened_at, least(c.acknowledged_at, c.first_action_at) AS seen_at, c.resolved_at
                        FROM query.case_summary c
                        WHERE c.tenant_id = infra.tenant() AND c.opened_for = 'support_requested' AND %s
                        ORDER BY c.opened_at DESC, c.case_id LIMIT 20""".formatted(question.sight().condition("c.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .query((row, number) -> new SupportCallView(
                        Columns.id(row, "case_id", CaseId::of),
                        Columns.instant(row, "opened_at"),
                        Columns.instantOrNull(row, "seen_at"),
                        Columns.instantOrNull(row, "resolved_at")))
                .list();
    }
}

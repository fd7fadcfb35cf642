package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.query.casework.CaseworkMeasures.OutcomeCount;
import io.aegira.query.casework.CaseworkMeasures.Spread;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures {@code case_summary} and {@code timeline}. */
@Component
@RequiredArgsConstructor
class CaseworkMeasureQueries {
    private static final String CASES = """
            WITH opened AS (
                SELECT c.case_id, c.status, c.outcome, extract(epoch FROM c.acknowledged_at - c.opened_at) AS acknowledge,
                       extract(epoch FROM c.first_action_at - c.opened_at) AS act,
                       (SELECT extract(epoch FROM min(t.event_time) - c.opened_at) FROM query.timeline t
                        WHERE t.tenant_id = c.tenant_id AND t.case_id = c.case_id AND t.event_type = 'case.outcome_logged') AS conclude,
                       (SELECT t.facts ->> 'opened_by' FROM query.timeline t
                        WHERE t.tenant_id = c.tenant_id AND t.case_id = c.case_id AND t.event_type = 'risk.episode_opened') AS opened_by
                FROM query.case_summary c
                WHERE c.tenant_id = infra.tenant() AND c.opened_at >= :from AND c.opened_at < :to AND %s)
            """;

    private static final String SPREADS = """
            SELECT count(*) AS cases, count(*) FILTER (WHERE status = 'resolved') AS resolved,
                   count(acknowledge) AS acknowledge_cases, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY acknowledge) AS acknowledge,
                   count(act) AS act_cases, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY act) AS act,
                   count(conclude) AS conclude_cases, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY conclude) AS conclude
            FROM opened""";

    private static final String OUTCOMES = """
            SELECT opened_by, outcome, count(*) AS cases FROM opened WHERE outcome IS NOT NULL
            GROUP BY opened_by, outcome ORDER BY opened_by, outcome""";

    private final JdbcClient jdbc;

    @QueryHandler
    CaseworkMeasures answer(MeasureCasework question) {
        List<OutcomeCount> outcomes = asked(question, OUTCOMES)
                .query((row, number) -> new OutcomeCount(
                        row.getString("opened_by") == null ? null : Columns.constant(row, "opened_by", OpenedBy.class),
                        Columns.constant(row, "outcome", CaseOutcome.class),
                        row.getInt("cases")))
                .list();
        return asked(question, SPREADS)
                .query((row, number) -> new CaseworkMeasures(
                        row.getInt("cases"),
                        row.getInt("resolved"),
                        spread(row, "acknowledge"),
                        spread(row, "act"),
                        spread(row, "conclude"),
                        outcomes))
                .single();
    }

    private JdbcClient.StatementSpec asked(MeasureCasework question, String figures) {
        return jdbc.sql(CASES.formatted(question.sight().condition("c.worker_id", "see")) + figures)
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.opened().from()))
                .param("to", Columns.time(question.opened().to()));
    }

    private static Spread spread(ResultSet row, String step) throws SQLException {
        java.sql.Array percentiles = row.getArray(step);
        @Nullable
        Number[] seconds = percentiles == null ? new @Nullable Number[2] : (@Nullable Number[]) percentiles.getArray();
        return new Spread(row.getInt(step + "_cases"), duration(seconds[0]), duration(seconds[1]));
    }

    private static @Nullable Duration duration(@Nullable Number seconds) {
        return seconds == null ? null : Duration.ofSeconds((long) Math.rint(seconds.doubleValue()));
    }
}

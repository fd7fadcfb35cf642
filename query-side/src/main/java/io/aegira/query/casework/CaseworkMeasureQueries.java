package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.query.casework.CountedCasework.Result;
import io.aegira.query.casework.CountedCasework.Step;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Counted;
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
                SELECT c.case_id, c.worker_id, c.status, c.outcome, extract(epoch FROM c.acknowledged_at - c.opened_at) AS acknowledge,
                       extract(epoch FROM c.first_action_at - c.opened_at) AS act,
                       (SELECT extract(epoch FROM min(t.event_time) - c.opened_at) FROM query.timeline t
                        WHERE t.tenant_id = c.tenant_id AND t.case_id = c.case_id AND t.event_type = 'case.outcome_logged') AS conclude,
                       (SELECT t.facts ->> 'opened_by' FROM query.timeline t
                        WHERE t.tenant_id = c.tenant_id AND t.case_id = c.case_id AND t.event_type = 'risk.episode_opened') AS opened_by
                FROM query.case_summary c
                WHERE c.tenant_id = infra.tenant() AND c.opened_at >= :from AND c.opened_at < :to AND %s)
            """;

    private static final String FIGURES =
            """
            SELECT count(*) AS cases, count(DISTINCT worker_id) AS cases_people,
                   count(*) FILTER (WHERE status = 'resolved') AS resolved,
                   count(DISTINCT worker_id) FILTER (WHERE status = 'resolved') AS resolved_people,
                   count(*) FILTER (WHERE status <> 'resolved') AS open,
                   count(DISTINCT worker_id) FILTER (WHERE status <> 'resolved') AS open_people,
            """ + step("acknowledge") + ", " + step("act") + ", " + step("conclude") + " FROM opened";

    private static final String OUTCOMES = """
            SELECT opened_by, outcome, count(*) AS cases, count(DISTINCT worker_id) AS cases_people FROM opened WHERE outcome IS NOT NULL
            GROUP BY opened_by, outcome ORDER BY opened_by, outcome""";

    private final JdbcClient jdbc;

    @QueryHandler
    CountedCasework answer(MeasureCasework question) {
        List<Result> results = asked(question, OUTCOMES)
                .query((row, number) -> new Result(
                        row.getString("opened_by") == null ? null : Columns.constant(row, "opened_by", OpenedBy.class),
                        Columns.constant(row, "outcome", CaseOutcome.class),
                        Counted.of(row, "cases")))
                .list();
        return asked(question, FIGURES)
                .query((row, number) -> new CountedCasework(
                        Counted.of(row, "cases"),
                        Counted.of(row, "resolved"),
                        Counted.of(row, "open"),
                        step(row, "acknowledge"),
                        step(row, "act"),
                        step(row, "conclude"),
                        results))
                .single();
    }

    private JdbcClient.StatementSpec asked(MeasureCasework question, String figures) {
        return jdbc.sql(CASES.formatted(question.sight().condition("c.worker_id", "see")) + figures)
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.opened().from()))
                .param("to", Columns.time(question.opened().to()));
    }

    /** @param step a column of seconds, null for cases that did not come so far */
    private static String step(String step) {
        return """
                count(%1$s) AS %1$s, count(DISTINCT worker_id) FILTER (WHERE %1$s IS NOT NULL) AS %1$s_people,
                count(*) FILTER (WHERE %1$s IS NULL) AS not_%1$s, count(DISTINCT worker_id) FILTER (WHERE %1$s IS NULL) AS not_%1$s_people,
                percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY %1$s) AS %1$s_seconds""".formatted(step);
    }

    private static Step step(ResultSet row, String step) throws SQLException {
        java.sql.Array percentiles = row.getArray(step + "_seconds");
        @Nullable
        Number[] seconds = percentiles == null ? new @Nullable Number[2] : (@Nullable Number[]) percentiles.getArray();
        return new Step(
                Counted.of(row, step), Counted.of(row, "not_" + step), duration(seconds[0]), duration(seconds[1]));
    }

    private static @Nullable Duration duration(@Nullable Number seconds) {
        return seconds == null ? null : Duration.ofSeconds((long) Math.rint(seconds.doubleValue()));
    }
}

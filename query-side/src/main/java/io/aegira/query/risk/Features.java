package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code feature_store}. */
@Repository
@RequiredArgsConstructor
class Features {
    private final JdbcClient jdbc;

    List<FeatureView> find(ListFeatures question) {
        return jdbc.sql("""
                        SELECT f.worker_id, f.signal_id, f.computed_at, f.feature_name, f.value, f."window", f.version
                        FROM query.feature_store f
                        WHERE f.tenant_id = infra.tenant() AND f.computed_at >= :from AND f.computed_at < :to
                          AND (f.computed_at, f.signal_id) >= (:after_time, :after_id)
                          AND (f.computed_at, f.signal_id, f.feature_name COLLATE "C") > (:after_time, :after_id, :after_name)
                          AND %s%s%s
                        ORDER BY f.computed_at, f.signal_id, f.feature_name COLLATE "C" LIMIT :fetch""".formatted(
                                question.sight().condition("f.worker_id", "see"),
                                question.workerId() == null ? "" : " AND f.worker_id = :worker",
                                question.name() == null ? "" : " AND f.feature_name = :name"))
                .params(question.sight().parameters("see"))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("name", question.name())
                .param("from", Columns.time(question.computed().from()))
                .param("to", Columns.time(question.computed().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("after_name", question.afterName())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> feature(row))
                .list();
    }

    private static FeatureView feature(ResultSet row) throws SQLException {
        return new FeatureView(
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.instant(row, "computed_at"),
                Objects.requireNonNull(row.getString("feature_name")),
                row.getDouble("value"),
                row.getString("window"),
                Objects.requireNonNull(row.getString("version")),
                Columns.id(row, "signal_id", SignalId::of));
    }
}

package io.aegira.query.casework;

import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads {@code case_detail} and {@code timeline}, of cases that the asker has been found to see. */
@Repository
@RequiredArgsConstructor
class CaseDetails {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<SignalId>> SIGNALS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** Of the timeline {@code t}: what had happened and was known. */
    static final String KNOWN =
            " AND t.event_time <= :as_of AND EXISTS (SELECT FROM eventlog.known(:known_at) e WHERE e.event_id = t.event_id)";

    private final JdbcClient jdbc;

    CaseDetailRow of(FindCase question) {
        String cases = question.known() == null ? "query.case_detail" : "query.case_known(:as_of, :known_at)";
        return jdbc.sql("SELECT d.reasons, d.signal_ids FROM " + cases
                        + " d WHERE d.tenant_id = infra.tenant() AND d.case_id = :case")
                .params(Knowledge.parameters(question.known()))
                .param("case", question.caseId().value())
                .query((row, number) -> new CaseDetailRow(
                        Columns.document(row, "reasons", REASONS), Columns.document(row, "signal_ids", SIGNALS)))
                .single();
    }

    /** The log says which of it was known. */
    List<TimelineView> timeline(FindCase question) {
        return jdbc.sql("""
                        SELECT t.event_id, t.event_type, t.event_time, t.ingested_at, t.facts FROM query.timeline t
                        WHERE t.tenant_id = infra.tenant() AND t.case_id = :case %s ORDER BY t.position""".formatted(question.known() == null ? "" : KNOWN))
                .params(Knowledge.parameters(question.known()))
                .param("case", question.caseId().value())
                .query((row, number) -> event(row))
                .list();
    }

    private static TimelineView event(ResultSet row) throws SQLException {
        return new TimelineView(
                Columns.id(row, "event_id", Function.identity()),
                Objects.requireNonNull(row.getString("event_type")),
                Columns.instant(row, "event_time"),
                Columns.instant(row, "ingested_at"),
                Columns.document(row, "facts", FACTS));
    }
}

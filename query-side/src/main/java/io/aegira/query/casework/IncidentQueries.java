package io.aegira.query.casework;

import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.Weeks;
import io.aegira.query.platform.WorkersInSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and counts {@code incident}. */
@Component
@RequiredArgsConstructor
class IncidentQueries {
    private static final String KNOWN = """
            AND i.occurred_at <= :as_of AND EXISTS (
                SELECT FROM eventlog.known(:known_at) e WHERE e.global_index = i.position)
            """;

    private final Knowledge knowledge;
    private final WorkersInSight workers;
    private final TextCipher cipher;
    private final JdbcClient jdbc;

    @QueryHandler
    List<IncidentView> answer(ListIncidents question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        String readable = question.notes().condition("i.worker_id", "read");
        return jdbc.sql("""
                        SELECT i.incident_id, i.worker_id, i.type, i.severity, i.occurred_at, CASE WHEN %s THEN i.notes END AS notes, %s
                        FROM query.incident i
                        WHERE i.tenant_id = infra.tenant() AND i.occurred_at >= :from AND i.occurred_at < :to%s
                        AND (i.occurred_at, i.incident_id) > (:after_time, :after_id) AND %s %s
                        ORDER BY i.occurred_at, i.incident_id LIMIT :fetch""".formatted(
                                readable,
                                IncidentPhotoQueries.photos(readable, question.known()),
                                question.workerId() == null ? "" : " AND i.worker_id = :worker",
                                question.sight().condition("i.worker_id", "see"),
                                question.known() == null ? "" : KNOWN))
                .params(Knowledge.parameters(question.known()))
                .params(question.notes().parameters("read"))
                .params(question.sight().parameters("see"))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("from", Columns.time(question.occurred().from()))
                .param("to", Columns.time(question.occurred().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> incident(question.sight().tenantId(), row))
                .list();
    }

    @QueryHandler
    List<IncidentWeekView> answer(CountIncidentsByWeek question) {
        return jdbc.sql("""
                        SELECT %s AS week, count(*) AS incidents, count(DISTINCT i.worker_id) AS incidents_people
                        FROM query.incident i
                        WHERE i.tenant_id = infra.tenant() AND i.occurred_at >= :from AND i.occurred_at < :to AND %s
                        GROUP BY week ORDER BY week""".formatted(
                                Weeks.of("i.occurred_at"), question.sight().condition("i.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.occurred().from()))
                .param("to", Columns.time(question.occurred().to()))
                .query((row, number) -> new IncidentWeekView(Weeks.week(row), Counted.of(row, "incidents")))
                .list();
    }

    private IncidentView incident(TenantId tenant, ResultSet row) throws SQLException {
        WorkerId worker = Columns.id(row, "worker_id", WorkerId::of);
        String sealed = row.getString("notes");
        return new IncidentView(
                Columns.id(row, "incident_id", IncidentId::of),
                worker,
                AegiraJson.mapper().convertValue(row.getString("type"), IncidentType.class),
                AegiraJson.mapper().convertValue(row.getString("severity"), IncidentSeverity.class),
                Columns.instant(row, "occurred_at"),
                sealed == null
                        ? null
                        : cipher.decrypt(tenant, worker, AegiraJson.stored().readValue(sealed, EncryptedText.class))
                                .orElse(null),
                IncidentPhotoQueries.photos(row));
    }
}

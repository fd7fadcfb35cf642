package io.aegira.command.risk;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.ResponseFact;
import io.aegira.kernel.engine.ShiftFact;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads a worker's facts as they stand in this transaction, back to where the assessment can reach. */
@Component
@RequiredArgsConstructor
class LedgerReader {
    /** An answer counts unless its prompt is by now another worker's. */
    private static final String COUNTS =
            " LEFT JOIN command.prompt p ON p.tenant_id = r.tenant_id AND p.prompt_id = r.prompt_id"
                    + " WHERE r.tenant_id = :tenant AND r.worker_id = :worker AND (p.prompt_id IS NULL OR p.worker_id = r.worker_id)";
    /** A streak of misses goes back to the last completed prompt, however long ago that was, or to the first prompt of all. */
    private static final String STREAK_BEGINS = "SELECT coalesce(max(p.closes_at), '-infinity') FROM command.response r"
            + COUNTS + " AND p.closes_at < :reach AND r.submitted_at < :reach";

    /** Shift and miss are looked up by their keys: as joins, the planner would read the whole tenant's for one worker. */
    private static final String PROMPTS = """
            SELECT p.prompt_id,
                (SELECT s.shift_id FROM command.shift s
                 WHERE s.tenant_id = p.tenant_id AND s.shift_id = p.shift_id AND s.removed_as < s.upserted_as),
                p.closes_at, p.withdrawn,
                (SELECT m.missed_id FROM command.miss m
                 WHERE m.tenant_id = p.tenant_id AND m.prompt_id = p.prompt_id AND m.closes_at = p.closes_at),
                p.settled_as, p.cause_id, p.caused_at
            FROM command.prompt p
            WHERE p.tenant_id = :tenant AND p.worker_id = :worker
              AND (p.closes_at >= :streak OR p.prompt_id IN (SELECT r.prompt_id FROM command.response r
                   WHERE r.tenant_id = :tenant AND r.worker_id = :worker AND r.submitted_at >= :reach))""";

    private static final String ANSWERS =
            "SELECT r.response_id, r.prompt_id, r.submitted_at, r.answers::text, r.form_id, r.form_version, r.event_id FROM command.response r"
                    + COUNTS + " AND (r.submitted_at >= :reach OR p.closes_at >= :streak)";

    private final JdbcClient jdbc;
    private final TenantSettings settings;

    /** @param reach what lies before it matters for streaks alone */
    Ledger read(TenantId tenant, WorkerId worker, Instant reach) {
        OffsetDateTime since = FactStatements.at(reach);
        OffsetDateTime streak = query(STREAK_BEGINS, tenant, worker, since)
                .query(OffsetDateTime.class)
                .single();
        AvailabilityRecord availability = availability(tenant, worker);
        return new Ledger(
                worker.value(),
                shifts(tenant, worker),
                prompts(tenant, worker, since, streak, availability),
                answers(tenant, worker, since, streak),
                availability);
    }

    private List<ShiftFact> shifts(TenantId tenant, WorkerId worker) {
        return jdbc.sql("""
                        SELECT shift_id, start_at, end_at, zone FROM command.shift
                        WHERE tenant_id = ? AND worker_id = ? AND removed_as < upserted_as""")
                .params(tenant.value(), worker.value())
                .query((row, number) -> new ShiftFact(
                        row.getObject(1, UUID.class), instant(row, 2), instant(row, 3), ZoneId.of(row.getString(4))))
                .list();
    }

    private List<PromptLine> prompts(
            TenantId tenant,
            WorkerId worker,
            OffsetDateTime reach,
            OffsetDateTime streak,
            AvailabilityRecord availability) {
        return query(PROMPTS, tenant, worker, reach)
                .param("streak", streak)
                .query((row, number) -> {
                    Instant closesAt = instant(row, 3);
                    AvailabilityLine covering = availability.covering(closesAt);
                    return new PromptLine(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            closesAt,
                            row.getBoolean(4),
                            row.getObject(5, UUID.class),
                            PromptStatus.valueOf(row.getString(6)),
                            new Cause(row.getObject(7, UUID.class), row.getObject(8, OffsetDateTime.class)),
                            covering == null ? AvailabilityStatus.AVAILABLE : covering.status(),
                            covering == null ? null : covering.cause());
                })
                .list();
    }

    private List<AnswerLine> answers(TenantId tenant, WorkerId worker, OffsetDateTime reach, OffsetDateTime streak) {
        return query(ANSWERS, tenant, worker, reach)
                .param("streak", streak)
                .query((row, number) -> answer(tenant, row))
                .list();
    }

    private AnswerLine answer(TenantId tenant, ResultSet row) throws SQLException {
        Map<String, Double> answers =
                AegiraJson.mapper().readValue(row.getString(4), new TypeReference<HashMap<String, Double>>() {});
        @Nullable UUID prompt = row.getObject(2, UUID.class);
        ResponseFact fact = new ResponseFact(
                row.getObject(1, UUID.class),
                prompt,
                instant(row, 3),
                answers,
                settings.form(tenant, row.getObject(5, UUID.class), row.getInt(6)));
        return new AnswerLine(fact, new Cause(row.getObject(7, UUID.class), row.getObject(3, OffsetDateTime.class)));
    }

    private AvailabilityRecord availability(TenantId tenant, WorkerId worker) {
        return new AvailabilityRecord(jdbc.sql("""
                        SELECT status, from_at, to_at, event_id, event_time FROM command.availability
                        WHERE tenant_id = ? AND worker_id = ? ORDER BY sequence DESC""")
                .params(tenant.value(), worker.value())
                .query((row, number) -> {
                    OffsetDateTime to = row.getObject(3, OffsetDateTime.class);
                    return new AvailabilityLine(
                            AvailabilityStatus.valueOf(row.getString(1)),
                            instant(row, 2),
                            to == null ? null : to.toInstant(),
                            new Cause(row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class)));
                })
                .list());
    }

    private JdbcClient.StatementSpec query(String sql, TenantId tenant, WorkerId worker, OffsetDateTime reach) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .param("reach", reach);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

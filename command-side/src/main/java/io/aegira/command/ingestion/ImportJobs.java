package io.aegira.command.ingestion;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in the database. */
@Component
@RequiredArgsConstructor
class ImportJobs {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @return false when it has begun before */
    boolean begin(TenantId tenant, UUID importId, String file, long totalBytes, String actor, Instant now) {
        int begun = in(
                tenant,
                () -> jdbc.sql("""
                        INSERT INTO command.import_job (tenant_id, import_id, format, file, actor_id, as_platform, status, total_bytes, log_position, started_at)
                        VALUES (?, ?, 'ndjson', ?, ?, true, ?, ?, (SELECT coalesce(max(global_index), 0) FROM eventlog.events WHERE tenant_id = ?), ?)
                        ON CONFLICT DO NOTHING""")
                        .params(
                                tenant.value(),
                                importId,
                                file,
                                actor,
                                file.isEmpty() ? ImportJob.Status.COMPLETED.name() : ImportJob.Status.READING.name(),
                                totalBytes,
                                tenant.value(),
                                now.atOffset(ZoneOffset.UTC))
                        .update());
        return begun == 1;
    }

    /** In the transaction of the batch. */
    void advance(TenantId tenant, UUID importId, long lines, long bytes, int accepted, int duplicates, int rejected) {
        jdbc.sql("""
                        UPDATE command.import_job SET lines_read = ?, bytes_read = ?,
                            accepted = accepted + ?, duplicates = duplicates + ?, rejected = rejected + ?
                        WHERE tenant_id = ? AND import_id = ?""")
                .params(lines, bytes, accepted, duplicates, rejected, tenant.value(), importId)
                .update();
    }

    /** In the transaction of the batch. */
    void refuse(TenantId tenant, UUID importId, long line, Outcome.Rejected rejected) {
        jdbc.sql(
                        "INSERT INTO command.import_rejection (tenant_id, import_id, line, event_id, type, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .param(tenant.value())
                .param(importId)
                .param(line)
                .param(rejected.eventId())
                .param(rejected.type())
                .param(rejected.detail())
                .update();
    }

    void settle(TenantId tenant, UUID importId) {
        in(
                tenant,
                () -> jdbc.sql("""
                        UPDATE command.import_job SET status = 'SETTLING', bytes_read = total_bytes,
                            work_total = (SELECT count(DISTINCT worker_id) FROM command.risk_work WHERE tenant_id = ?)
                        WHERE tenant_id = ? AND import_id = ?""")
                        .params(tenant.value(), tenant.value(), importId)
                        .update());
    }

    /** How many of the tenant's workers are still to be assessed. */
    long workLeft(TenantId tenant, Instant now) {
        return in(
                tenant,
                () -> jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT worker_id FROM command.risk_work WHERE tenant_id = :tenant
                            UNION SELECT worker_id FROM command.open_window WHERE tenant_id = :tenant AND closes_at <= :now) due""")
                        .param("tenant", tenant.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    void complete(ImportJob job, Instant now) {
        UUID tenant = job.tenantId().value();
        in(
                job.tenantId(),
                () -> jdbc.sql("""
                        UPDATE command.import_job SET status = 'COMPLETED', ended_at = :now,
                            windows_closed = (SELECT count(*) FROM eventlog.events WHERE tenant_id = :tenant AND event_type = 'checkin.window_missed' AND global_index > :position),
                            signals = (SELECT count(*) FROM eventlog.events WHERE tenant_id = :tenant AND event_type = 'risk.signal_computed' AND global_index > :position)
                        WHERE tenant_id = :tenant AND import_id = :import""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("tenant", tenant)
                        .param("import", job.importId())
                        .param("position", job.logPosition())
                        .update());
    }

    void fail(ImportJob job, String why, Instant now) {
        in(
                job.tenantId(),
                () -> jdbc.sql(
                                "UPDATE command.import_job SET status = 'FAILED', failure = ?, ended_at = ? WHERE tenant_id = ? AND import_id = ?")
                        .params(
                                why,
                                now.atOffset(ZoneOffset.UTC),
                                job.tenantId().value(),
                                job.importId())
                        .update());
    }

    /** Whoever's it is: the caller decides who may see it. */
    Optional<ImportJob> find(UUID importId) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql("SELECT * FROM command.import_job WHERE import_id = ?")
                .param(importId)
                .query(ImportJobs::job)
                .optional());
    }

    List<ImportJob> unfinished() {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(
                        "SELECT * FROM command.import_job WHERE status IN ('READING', 'SETTLING') ORDER BY started_at")
                .query(ImportJobs::job)
                .list());
    }

    List<RejectionLine> rejections(TenantId tenant, UUID importId) {
        return in(
                tenant,
                () -> jdbc.sql(
                                "SELECT line, event_id, type, detail FROM command.import_rejection WHERE tenant_id = ? AND import_id = ? ORDER BY line")
                        .params(tenant.value(), importId)
                        .query((row, number) ->
                                new RejectionLine(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                        .list());
    }

    private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return TenantScope.call(
                tenant, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                TenantId.of(row.getObject("tenant_id", UUID.class)),
                row.getObject("import_id", UUID.class),
                ImportJob.Status.valueOf(row.getString("status")),
                row.getString("file"),
                row.getLong("total_bytes"),
                row.getLong("bytes_read"),
                row.getLong("lines_read"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getLong("windows_closed"),
                row.getLong("signals"),
                row.getLong("work_total"),
                row.getLong("log_position"),
                row.getString("failure"),
                row.getObject("started_at", OffsetDateTime.class));
    }

    /** One refused line of a file. @param line from 1 */
    record RejectionLine(
            long line,
            @org.jspecify.annotations.Nullable String eventId,
            @org.jspecify.annotations.Nullable String type,
            String detail) {}
}

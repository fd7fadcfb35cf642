package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileToRead;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in the database. */
@Component
@RequiredArgsConstructor
class ImportJobs {
    private static final int EVENTS_WORTH_A_LOOK = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param size of the file in bytes, 0 where there is none: then it is over at once @return false when it has begun before */
    boolean begin(NewImport wanted, FileToRead file, long size, Instant now) {
        return in(wanted.tenantId(), () -> {
            boolean begun = insert(wanted, file, size, now);
            if (begun && wanted.passedOver() > 0) {
                tellWhoWasPassedOver(wanted);
            }
            return begun;
        });
    }

    private boolean insert(NewImport wanted, FileToRead file, long size, Instant now) {
        TenantId tenant = wanted.tenantId();
        boolean nothing = size == 0;
        return jdbc.sql("""
            INSERT INTO command.import_job (tenant_id, import_id, format, timezone, file, actor_id, as_platform, status, total_bytes, log_position, started_at, rejected)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(global_index), 0) FROM eventlog.events WHERE tenant_id = ?), ?, ?)
            ON CONFLICT DO NOTHING""")
                        .param(tenant.value())
                        .param(wanted.importId())
                        .param(file.format().label())
                        .param(file.timezone())
                        .param(file.path().toString())
                        .param(wanted.actor())
                        .param(file.asPlatform())
                        .param((nothing ? ImportJob.Status.COMPLETED : ImportJob.Status.QUEUED).name())
                        .param(size)
                        .param(tenant.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(wanted.passedOver())
                        .update()
                == 1;
    }

    /** Beside the lines of the file, which begin with 1. Their ids are not told: they are nobody's any more. */
    private void tellWhoWasPassedOver(NewImport wanted) {
        jdbc.sql(
                        "INSERT INTO command.import_rejection (tenant_id, import_id, line, type, detail) VALUES (?, ?, 0, ?, ?)")
                .params(
                        wanted.tenantId().value(),
                        wanted.importId(),
                        "person_erased",
                        "The organisation names " + wanted.passedOver()
                                + " who were erased: they are not taken in. Who comes back is a new person, with a new id.")
                .update();
    }

    /** From now on its tenant is held: not before, or one that settles would wait for those behind it. */
    void read(ImportJob job) {
        in(
                job.tenantId(),
                () -> jdbc.sql(
                                "UPDATE command.import_job SET status = 'READING' WHERE tenant_id = ? AND import_id = ? AND status = 'QUEUED'")
                        .params(job.tenantId().value(), job.importId())
                        .update());
    }

    /** In the transaction of the batch. */
    void advance(ImportJob job, Tally tally, long bytes) {
        jdbc.sql("""
            UPDATE command.import_job SET lines_read = ?, bytes_read = ?, accepted = accepted + ?,
                wordless = wordless + ?, duplicates = duplicates + ?, rejected = rejected + ?, score_differences = score_differences + ?
            WHERE tenant_id = ? AND import_id = ?""")
                .params(
                        tally.read(),
                        bytes,
                        tally.accepted(),
                        tally.wordless(),
                        tally.duplicates(),
                        tally.rejected(),
                        tally.differences(),
                        job.tenantId().value(),
                        job.importId())
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

    /** Has the database look at the log anew, if the import has brought much: by its statistics the tenant is read from now on. */
    void analyze(ImportJob job) {
        in(
                job.tenantId(),
                () -> jdbc.sql("""
                    SELECT infra.log_analyze()
                    WHERE (SELECT count(*) FROM (SELECT FROM eventlog.events WHERE tenant_id = ? AND global_index > ? LIMIT ?) added) = ?""")
                        .params(job.tenantId().value(), job.logPosition(), EVENTS_WORTH_A_LOOK, EVENTS_WORTH_A_LOOK)
                        .query((row, number) -> number)
                        .list());
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

    /** The latest first. @param tenant absent: of everybody @param before with {@code beforeId}, where to go on */
    List<ImportJob> latest(@Nullable TenantId tenant, Instant before, UUID beforeId, int limit) {
        Supplier<List<ImportJob>> read = () -> jdbc.sql("""
            SELECT * FROM command.import_job WHERE (started_at, import_id) < (?, ?)
            ORDER BY started_at DESC, import_id DESC LIMIT ?""")
                .params(before.atOffset(ZoneOffset.UTC), beforeId, limit)
                .query(ImportJobs::job)
                .list();
        return tenant == null ? TenantScope.callAcrossTenants(read) : in(tenant, read);
    }

    /** Those that hold their tenant first: none that settles waits for one behind it. */
    List<ImportJob> unfinished() {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(
                        "SELECT * FROM command.import_job WHERE status IN ('QUEUED', 'READING', 'SETTLING') ORDER BY status <> 'READING', started_at")
                .query(ImportJobs::job)
                .list());
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                TenantId.of(row.getObject("tenant_id", UUID.class)),
                row.getObject("import_id", UUID.class),
                ImportJob.Status.valueOf(row.getString("status")),
                row.getString("format"),
                row.getString("timezone"),
                row.getString("actor_id"),
                row.getBoolean("as_platform"),
                row.getString("file"),
                row.getLong("total_bytes"),
                row.getLong("bytes_read"),
                row.getLong("lines_read"),
                row.getLong("accepted"),
                row.getLong("wordless"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getLong("score_differences"),
                row.getLong("windows_closed"),
                row.getLong("signals"),
                row.getLong("work_total"),
                row.getLong("log_position"),
                row.getString("failure"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}

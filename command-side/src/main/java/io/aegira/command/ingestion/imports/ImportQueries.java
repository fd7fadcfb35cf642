package io.aegira.command.ingestion.imports;

import io.aegira.kernel.ingestion.FindImport;
import io.aegira.kernel.ingestion.ImportStanding;
import io.aegira.kernel.ingestion.ListImports;
import io.aegira.kernel.ingestion.ListRejections;
import io.aegira.kernel.ingestion.RejectedLine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other side about imports: who imports knows, and a view of it would lag behind what is watched. */
@Component
@RequiredArgsConstructor
class ImportQueries {
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final Clock clock;

    @QueryHandler
    List<ImportStanding> answer(FindImport question) {
        return jobs.find(question.importId()).stream()
                .filter(job -> question.tenantId() == null || job.tenantId().equals(question.tenantId()))
                .map(this::standing)
                .toList();
    }

    @QueryHandler
    List<ImportStanding> answer(ListImports question) {
        return jobs.latest(question.tenantId(), question.before(), question.beforeId(), question.limit()).stream()
                .map(this::standing)
                .toList();
    }

    @QueryHandler
    List<RejectedLine> answer(ListRejections question) {
        return reports.rejections(question.tenantId(), question.importId(), question.after(), question.limit()).stream()
                .map(line -> new RejectedLine(line.line(), line.eventId(), line.type(), line.field(), reason(line)))
                .toList();
    }

    private static String reason(ImportReports.RejectionLine line) {
        String named = line.field() + ": ";
        return line.detail().startsWith(named) ? line.detail().substring(named.length()) : line.detail();
    }

    private ImportStanding standing(ImportJob job) {
        Instant now = clock.instant();
        long left = job.status() == ImportJob.Status.SETTLING ? jobs.workLeft(job.tenantId(), now) : 0;
        ImportView view = ImportView.of(job, left, now);
        return new ImportStanding(
                job.importId(),
                job.tenantId(),
                job.actor(),
                job.startedAt().toInstant(),
                instant(job.endedAt()),
                job.format(),
                job.totalBytes(),
                ImportStanding.Stage.valueOf(job.status().name()),
                counts(job, view),
                new ImportStanding.Reach(view.progress(), view.etaSeconds()),
                job.failure());
    }

    private static ImportStanding.Counts counts(ImportJob job, ImportView view) {
        return new ImportStanding.Counts(
                job.linesRead(),
                job.accepted(),
                job.wordless(),
                job.duplicates(),
                job.rejected(),
                view.scoreDifferences(),
                job.windowsClosed(),
                job.signals());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

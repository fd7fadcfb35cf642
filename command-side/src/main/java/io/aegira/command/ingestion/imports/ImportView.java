package io.aegira.command.ingestion.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.command.ingestion.files.FileFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param status {@code running}, {@code completed} or {@code failed}
 * @param read lines, or rows below the header; blank lines included
 * @param scoreDifferences scores of a legacy file that its answers do not bear out; absent for other formats
 * @param wordless those of the accepted that said something in words about somebody who was erased: they were brought back without it; absent: none
 * @param progress 0…1
 * @param etaSeconds a guess from the time taken so far; null at the very beginning and the end
 */
record ImportView(
        UUID importId,
        String status,
        long read,
        long accepted,
        long duplicates,
        long rejected,
        long windowsClosed,
        long signals,
        double progress,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long etaSeconds,
        @Nullable Long scoreDifferences,
        @Nullable Long wordless,
        @Nullable String failure) {
    /** Reading took about as long as deciding where it was measured. */
    private static final double SHARE_OF_READING = 0.5;

    static ImportView of(ImportJob job, long workLeft, Instant now) {
        double progress = progress(job, workLeft);
        return new ImportView(
                job.importId(),
                job.isOver() ? job.status().name().toLowerCase(Locale.ROOT) : "running",
                job.linesRead(),
                job.accepted(),
                job.duplicates(),
                job.rejected(),
                job.windowsClosed(),
                job.signals(),
                progress,
                eta(job, progress, now),
                job.format().equals(FileFormat.LEGACY_CHECK_INS.label()) ? job.scoreDifferences() : null,
                job.wordless() == 0 ? null : job.wordless(),
                job.failure());
    }

    private static double progress(ImportJob job, long workLeft) {
        return switch (job.status()) {
            case QUEUED -> 0;
            case COMPLETED, FAILED -> 1.0;
            case READING -> job.totalBytes() == 0 ? 0 : SHARE_OF_READING * job.bytesRead() / job.totalBytes();
            case SETTLING ->
                SHARE_OF_READING
                        + (1 - SHARE_OF_READING)
                                * (job.workTotal() == 0 ? 1 : 1 - Math.min(1.0, (double) workLeft / job.workTotal()));
        };
    }

    private static @Nullable Long eta(ImportJob job, double progress, Instant now) {
        if (job.isOver() || progress <= 0) {
            return null;
        }
        double taken = Duration.between(job.startedAt().toInstant(), now).toMillis() / 1000.0;
        return Math.round(taken * (1 - progress) / progress);
    }
}

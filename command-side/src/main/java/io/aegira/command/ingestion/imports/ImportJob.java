package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.command.ingestion.files.FileToRead;
import io.aegira.kernel.organisation.TenantId;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it stands. @param linesRead entries of the file, blank ones included */
record ImportJob(
        TenantId tenantId,
        UUID importId,
        Status status,
        String format,
        @Nullable String timezone,
        String actor,
        boolean asPlatform,
        @Nullable String file,
        long totalBytes,
        long bytesRead,
        long linesRead,
        long accepted,
        long wordless,
        long duplicates,
        long rejected,
        long scoreDifferences,
        long windowsClosed,
        long signals,
        long workTotal,
        long logPosition,
        @Nullable String failure,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {
    /** Where it is. */
    enum Status {
        /** Waits for those before it. */
        QUEUED,
        /** Stores facts; its tenant is held. */
        READING,
        /** All is stored; windows close and decisions are taken. */
        SETTLING,
        COMPLETED,
        FAILED
    }

    FileToRead fileToRead() {
        return new FileToRead(
                Path.of(Objects.requireNonNull(file)), FileFormat.named(format), tenantId, timezone, asPlatform);
    }

    boolean isOver() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }
}

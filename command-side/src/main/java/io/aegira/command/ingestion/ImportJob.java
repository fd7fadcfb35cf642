package io.aegira.command.ingestion;

import io.aegira.kernel.organisation.TenantId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it stands. */
record ImportJob(
        TenantId tenantId,
        UUID importId,
        Status status,
        @Nullable String file,
        long totalBytes,
        long bytesRead,
        long linesRead,
        long accepted,
        long duplicates,
        long rejected,
        long windowsClosed,
        long signals,
        long workTotal,
        long logPosition,
        @Nullable String failure,
        OffsetDateTime startedAt) {
    /** Where it is. */
    enum Status {
        /** Stores facts; its tenant is held. */
        READING,
        /** All is stored; windows close and decisions are taken. */
        SETTLING,
        COMPLETED,
        FAILED
    }

    boolean isOver() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }
}

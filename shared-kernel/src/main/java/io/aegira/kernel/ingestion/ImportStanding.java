package io.aegira.kernel.ingestion;

import io.aegira.kernel.organisation.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param begunBy who logged in
 * @param endedAt absent while it runs
 * @param bytes of the file; 0: an organisation alone
 * @param format as the API calls it
 * @param failure absent unless it failed
 */
public record ImportStanding(
        UUID importId,
        TenantId tenantId,
        String begunBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        String format,
        long bytes,
        Stage stage,
        Counts counts,
        Reach reach,
        @Nullable String failure) {
    /** Where it is. */
    public enum Stage {
        /** Stores facts. */
        READING,
        /** All is stored; windows close and decisions are taken. */
        SETTLING,
        COMPLETED,
        FAILED
    }

    /**
     * What became of the entries, and what followed.
     *
     * @param read lines, or rows below the header; blank ones included
     * @param wordless those of the accepted that came back without what they said in words about somebody who was erased
     * @param scoreDifferences scores of a legacy file that its answers do not bear out; absent for other formats
     * @param windowsClosed misses recorded since, and {@code signals} computed: both 0 until it is completed
     */
    public record Counts(
            long read,
            long accepted,
            long wordless,
            long duplicates,
            long rejected,
            @Nullable Long scoreDifferences,
            long windowsClosed,
            long signals) {}

    /**
     * How far it has come.
     *
     * @param progress 0…1
     * @param etaSeconds a guess from the time taken so far; absent at the very beginning and the end
     */
    public record Reach(double progress, @Nullable Long etaSeconds) {}

    public boolean isRunning() {
        return stage == Stage.READING || stage == Stage.SETTLING;
    }
}

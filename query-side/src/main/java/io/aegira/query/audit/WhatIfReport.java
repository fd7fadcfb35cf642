package io.aegira.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.aegira.kernel.hindsight.WhatChanges.Counts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have made of a period, beside what the log says. A figure of fewer than five people is null where it is withheld
 * from the reader, and {@code suppressed} beside it is true.
 *
 * @param workerDays pairs of a worker and a day (UTC) on which something was decided
 * @param otherwise decisions and episodes that are not as recorded
 * @param identical decisions that also rest on the very same inputs, the rules' version among them
 * @param flags how many workers are flagged by a first episode at another time than recorded, or not
 * @param workers those whose flag is not as recorded
 * @param people of how many people each figure is; kept with the report and shown to nobody
 */
public record WhatIfReport(
        String rulesetVersion,
        String rulesetSha256,
        Instant from,
        Instant to,
        @JsonInclude(Include.ALWAYS) @Nullable Long workerDays,
        @JsonInclude(Include.ALWAYS) @Nullable Long otherwise,
        @JsonInclude(Include.ALWAYS) @Nullable Long identical,
        Side recorded,
        Side draft,
        Flags flags,
        List<Team> teams,
        List<Flagged> workers,
        @Nullable Boolean suppressed,
        @Nullable WhatIfPeople people) {

    /** As it may be answered to who sees everybody. */
    WhatIfReport inFull() {
        return new WhatIfReport(
                rulesetVersion,
                rulesetSha256,
                from,
                to,
                workerDays,
                otherwise,
                identical,
                recorded,
                draft,
                flags,
                teams,
                workers,
                null,
                null);
    }

    /** @param high by severity @param perHundredWorkerDays of the total; 0 without a worker-day */
    public record Alerts(
            @JsonInclude(Include.ALWAYS) @Nullable Long high,
            @JsonInclude(Include.ALWAYS) @Nullable Long medium,
            @JsonInclude(Include.ALWAYS) @Nullable Long total,
            @JsonInclude(Include.ALWAYS) @Nullable Double perHundredWorkerDays,
            @Nullable Boolean suppressed) {}

    public record Episodes(
            @JsonInclude(Include.ALWAYS) @Nullable Long high,
            @JsonInclude(Include.ALWAYS) @Nullable Long medium,
            @JsonInclude(Include.ALWAYS) @Nullable Long compliance,
            @JsonInclude(Include.ALWAYS) @Nullable Long total,
            @JsonInclude(Include.ALWAYS) @Nullable Double perHundredWorkerDays,
            @Nullable Boolean suppressed) {}

    public record Side(
            @JsonInclude(Include.ALWAYS) @Nullable Long evaluations,
            Alerts alerts,
            Episodes episodes,
            @Nullable Boolean suppressed) {
        static Side of(Counts counts, long workerDays) {
            long alerts = counts.highs() + counts.mediums();
            long episodes = counts.highEpisodes() + counts.mediumEpisodes() + counts.complianceEpisodes();
            return new Side(
                    counts.evaluations(),
                    new Alerts(counts.highs(), counts.mediums(), alerts, per100(alerts, workerDays), null),
                    new Episodes(
                            counts.highEpisodes(),
                            counts.mediumEpisodes(),
                            counts.complianceEpisodes(),
                            episodes,
                            per100(episodes, workerDays),
                            null),
                    null);
        }

        private static double per100(long count, long workerDays) {
            return workerDays == 0 ? 0 : Math.round(10_000.0 * count / workerDays) / 100.0;
        }
    }

    public record Flags(
            @JsonInclude(Include.ALWAYS) @Nullable Long same,
            @JsonInclude(Include.ALWAYS) @Nullable Long newly,
            @JsonInclude(Include.ALWAYS) @Nullable Long earlier,
            @JsonInclude(Include.ALWAYS) @Nullable Long later,
            @JsonInclude(Include.ALWAYS) @Nullable Long noMore,
            @Nullable Boolean suppressed) {}

    /** @param teamId absent: workers who are in none */
    public record Team(
            @Nullable UUID teamId,
            @JsonInclude(Include.ALWAYS) @Nullable Long workerDays,
            Side recorded,
            Side draft,
            @Nullable Boolean suppressed) {}

    public record Flagged(
            UUID workerId,
            @Nullable UUID siteId,
            Change change,
            @Nullable Instant recordedAt,
            @Nullable Instant draftAt) {}

    public enum Change {
        SAME,
        NEWLY,
        EARLIER,
        LATER,
        NO_MORE
    }
}

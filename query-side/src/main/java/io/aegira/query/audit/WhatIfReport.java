package io.aegira.query.audit;

import io.aegira.kernel.hindsight.WhatChanges.Counts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have made of a period, beside what the log says.
 *
 * @param workerDays pairs of a worker and a day (UTC) on which something was decided
 * @param otherwise decisions and episodes that are not as recorded
 * @param identical decisions that also rest on the very same inputs, the rules' version among them
 * @param flags how many workers are flagged by a first episode at another time than recorded, or not
 * @param workers those whose flag is not as recorded
 */
public record WhatIfReport(
        String rulesetVersion,
        String rulesetSha256,
        Instant from,
        Instant to,
        long workerDays,
        long otherwise,
        long identical,
        Side recorded,
        Side draft,
        Flags flags,
        List<Team> teams,
        List<Flagged> workers) {
    WhatIfReport with(List<Flagged> shown) {
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
                shown);
    }

    /** @param high by severity @param perHundredWorkerDays of the total; 0 without a worker-day */
    public record Alerts(long high, long medium, long total, double perHundredWorkerDays) {}

    public record Episodes(long high, long medium, long compliance, long total, double perHundredWorkerDays) {}

    public record Side(long evaluations, Alerts alerts, Episodes episodes) {
        static Side of(Counts counts, long workerDays) {
            long alerts = counts.highs() + counts.mediums();
            long episodes = counts.highEpisodes() + counts.mediumEpisodes() + counts.complianceEpisodes();
            return new Side(
                    counts.evaluations(),
                    new Alerts(counts.highs(), counts.mediums(), alerts, per100(alerts, workerDays)),
                    new Episodes(
                            counts.highEpisodes(),
                            counts.mediumEpisodes(),
                            counts.complianceEpisodes(),
                            episodes,
                            per100(episodes, workerDays)));
        }

        private static double per100(long count, long workerDays) {
            return workerDays == 0 ? 0 : Math.round(10_000.0 * count / workerDays) / 100.0;
        }
    }

    public record Flags(long same, long newly, long earlier, long later, long noMore) {}

    /** @param teamId absent: workers who are in none */
    public record Team(@Nullable UUID teamId, long workerDays, Side recorded, Side draft) {}

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

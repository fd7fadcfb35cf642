package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.hindsight.Outcome.Decided;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one worker's history would have been otherwise, in a period.
 *
 * @param workerDays days (UTC) on which something was decided
 * @param otherwise decisions and episodes that are not the same
 * @param identical decisions that also rest on the very same inputs, the rules' version among them
 * @param recordedFlag when the first episode of the period opened; absent: none did
 */
public record WhatChanges(
        Counts recorded,
        Counts draft,
        long workerDays,
        long otherwise,
        long identical,
        @Nullable Instant recordedFlag,
        @Nullable Instant draftFlag) {
    /** @param mediums alerts, as is {@code highs}: decisions as they were taken first */
    public record Counts(
            long evaluations,
            long highs,
            long mediums,
            long highEpisodes,
            long mediumEpisodes,
            long complianceEpisodes) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts and(Counts more) {
            return new Counts(
                    evaluations + more.evaluations,
                    highs + more.highs,
                    mediums + more.mediums,
                    highEpisodes + more.highEpisodes,
                    mediumEpisodes + more.mediumEpisodes,
                    complianceEpisodes + more.complianceEpisodes);
        }
    }

    public static WhatChanges between(Outcome recorded, Outcome draft, Period period) {
        return new WhatChanges(
                counts(recorded, period),
                counts(draft, period),
                decided(recorded, period)
                        .map(decision -> decision.at().atOffset(ZoneOffset.UTC).toLocalDate())
                        .distinct()
                        .count(),
                otherwise(recorded.decisions(), draft.decisions(), period) + differing(recorded, draft, period),
                decided(recorded, period, draft.decisions()).count(),
                flag(recorded, period),
                flag(draft, period));
    }

    private static Counts counts(Outcome outcome, Period period) {
        return new Counts(
                decided(outcome, period).count(),
                alerts(outcome, period, Severity.HIGH),
                alerts(outcome, period, Severity.MEDIUM),
                episodes(outcome, period, EpisodeSeverity.HIGH),
                episodes(outcome, period, EpisodeSeverity.MEDIUM),
                episodes(outcome, period, EpisodeSeverity.COMPLIANCE));
    }

    private static Stream<Decided> decided(Outcome outcome, Period period) {
        return outcome.decisions().values().stream().filter(decision -> period.holds(decision.at()));
    }

    /** Those that the other one took exactly so. */
    private static Stream<Decided> decided(Outcome outcome, Period period, Map<UUID, Decided> other) {
        return outcome.decisions().entrySet().stream()
                .filter(entry -> entry.getValue().equals(other.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .filter(decision -> period.holds(decision.at()));
    }

    private static long alerts(Outcome outcome, Period period, Severity severity) {
        return decided(outcome, period)
                .filter(decision -> decision.severity() == severity)
                .count();
    }

    private static long episodes(Outcome outcome, Period period, EpisodeSeverity severity) {
        return outcome.episodes().values().stream()
                .filter(episode -> period.holds(episode.openedAt()) && episode.severity() == severity)
                .count();
    }

    private static long otherwise(Map<UUID, Decided> recorded, Map<UUID, Decided> draft, Period period) {
        return Stream.concat(recorded.keySet().stream(), draft.keySet().stream())
                .distinct()
                .filter(source -> !isSame(recorded.get(source), draft.get(source), period))
                .count();
    }

    /** Whatever the rules' version is called. */
    private static boolean isSame(@Nullable Decided recorded, @Nullable Decided draft, Period period) {
        if (recorded == null || draft == null) {
            return !period.holds(
                    Objects.requireNonNull(recorded == null ? draft : recorded).at());
        }
        return !period.holds(recorded.at())
                || (recorded.severity() == draft.severity() && recorded.complianceRisk() == draft.complianceRisk());
    }

    private static long differing(Outcome recorded, Outcome draft, Period period) {
        return Stream.concat(recorded.episodes().entrySet().stream(), draft.episodes().entrySet().stream())
                .filter(entry -> period.holds(entry.getValue().openedAt()))
                .map(Map.Entry::getKey)
                .distinct()
                .filter(id -> !Objects.equals(
                        recorded.episodes().get(id), draft.episodes().get(id)))
                .count();
    }

    private static @Nullable Instant flag(Outcome outcome, Period period) {
        return outcome.openings().values().stream()
                .filter(period::holds)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

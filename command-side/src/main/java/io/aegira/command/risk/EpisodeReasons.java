package io.aegira.command.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodeStep;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reasons of every signal that an episode names, those of the earlier ones that made an opening the second included. */
final class EpisodeReasons {
    private EpisodeReasons() {}

    static Map<UUID, List<Reason>> of(
            List<Episode> episodes,
            SignalDifference difference,
            Function<Collection<UUID>, Map<UUID, List<Reason>>> recorded) {
        Set<UUID> wanted = new HashSet<>();
        episodes.stream()
                .flatMap(episode -> episode.steps().stream())
                .flatMap(EpisodeReasons::named)
                .forEach(wanted::add);
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        for (NewSignal signal : difference.computed()) {
            if (wanted.remove(signal.signalId().value())) {
                reasons.put(signal.signalId().value(), signal.evaluation().reasons());
            }
        }
        if (!wanted.isEmpty()) {
            reasons.putAll(recorded.apply(wanted));
        }
        return reasons;
    }

    private static Stream<UUID> named(EpisodeStep step) {
        return Stream.of(
                        java.util.Optional.ofNullable(step.signalId()),
                        java.util.Optional.ofNullable(step.earlierSignalId()))
                .flatMap(java.util.Optional::stream);
    }
}

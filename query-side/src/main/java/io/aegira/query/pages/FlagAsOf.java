package io.aegira.query.pages;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.SignalView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An episode as it stood on a day: what joined it later is not known yet.
 *
 * @param signals those of the episode until the end of the day, in the order of time
 */
public record FlagAsOf(EpisodeView episode, List<SignalView> signals, ZoneId zone) {
    /** A reason in the worker's own units, and the day of its signal. */
    public record Why(String reason, Moment on) {}

    public EpisodeSeverity severity() {
        return signals.stream()
                .map(FlagAsOf::severity)
                .max(Comparator.naturalOrder())
                .orElse(episode.severity());
    }

    /** The gravest first, of the equally grave the latest; each reason once. */
    public List<Why> reasons() {
        List<Why> reasons = new ArrayList<>();
        signals.reversed().stream()
                .sorted(Comparator.comparing((SignalView signal) -> severity(signal))
                        .reversed())
                .forEach(signal -> signal.reasons().stream()
                        .map(Reason::why)
                        .filter(why -> reasons.stream()
                                .noneMatch(known -> known.reason().equals(why)))
                        .forEach(why -> reasons.add(why(signal, why))));
        return reasons;
    }

    private Why why(SignalView signal, String why) {
        return new Why(why, Moment.dayOf(signal.computedForTime(), zone));
    }

    private static EpisodeSeverity severity(SignalView signal) {
        return switch (signal.severity()) {
            case HIGH -> EpisodeSeverity.HIGH;
            case MEDIUM -> EpisodeSeverity.MEDIUM;
            case NONE -> EpisodeSeverity.COMPLIANCE;
        };
    }

    /** Whether a signal says anything but that all is as usual. */
    public static boolean callsForAttention(SignalView signal) {
        return signal.severity() != Severity.NONE || signal.complianceRisk();
    }
}

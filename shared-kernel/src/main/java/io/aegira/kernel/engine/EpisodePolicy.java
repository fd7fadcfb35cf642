package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a worker's signals cluster into episodes, at most one open at a time.
 *
 * <p>An episode opens on a high signal, on the second medium within 168 h, or on the compliance flag at two consecutive
 * evaluations, whatever episode the earlier one belonged to. While it is open, every medium, high or flagged evaluation
 * attaches. 336 h after the last medium or high (or the opening) it closes if compliance is normal: the missed rate
 * over 7 days at that very instant is at most 0.4 or absent. If not, that is asked again every 24 h and at each
 * evaluation in between. A resolved case closes it too. A deadline at the instant of an evaluation comes first.
 */
public final class EpisodePolicy {
    private EpisodePolicy() {}

    /**
     * The episodes that open at {@code from} or later, none being open then.
     *
     * @param currentSignalsInOrder as {@link RiskEngine#evaluate} orders them; those before {@code from} are context
     *     only
     * @param missedRate7dAt 0…1; empty when no window counts
     * @param resolvedCases by episode, when its case was resolved with an outcome; closes the episode then if it is
     *     open
     * @param until now: after it, the clock closes nothing (but a signal later than that shows that time has come so
     *     far)
     * @return in order of opening; only the last can be open
     */
    public static List<Episode> fold(
            UUID workerId,
            List<SignalPoint> currentSignalsInOrder,
            Instant from,
            Function<Instant, OptionalDouble> missedRate7dAt,
            Map<UUID, Instant> resolvedCases,
            Instant until) {
        EpisodeFold fold = new EpisodeFold(workerId, missedRate7dAt, resolvedCases);
        for (SignalPoint point : currentSignalsInOrder) {
            if (!point.at().isBefore(from)) {
                fold.advance(point.at());
                fold.take(point);
            }
            fold.remember(point);
        }
        return fold.end(until);
    }
}

package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.EvaluationKind.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;

/** One worker's current signals, told by the hour, and the missed rate over time, which is 0 until told. */
final class Signals {
    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private final List<SignalPoint> points = new ArrayList<>();
    private final NavigableMap<Instant, OptionalDouble> missedRates = new TreeMap<>();
    private final Map<UUID, Instant> resolved = new HashMap<>();

    static SignalPoint point(Evaluation evaluation) {
        return new SignalPoint(
                evaluation.signalId(),
                evaluation.sourceId(),
                evaluation.at(),
                evaluation.kind(),
                evaluation.severity(),
                evaluation.complianceRisk());
    }

    static Instant hour(double hours) {
        return START.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    /** The id of the signal told at this hour. */
    static UUID at(double hours) {
        return Story.id("signal at " + hour(hours));
    }

    Signals high(double hours) {
        return add(hours, Severity.HIGH, false);
    }

    Signals medium(double hours) {
        return add(hours, Severity.MEDIUM, false);
    }

    Signals calm(double hours) {
        return add(hours, Severity.NONE, false);
    }

    Signals flagged(double hours) {
        return add(hours, Severity.NONE, true);
    }

    Signals flaggedMedium(double hours) {
        return add(hours, Severity.MEDIUM, true);
    }

    Signals missedRateFrom(double hours, double rate) {
        missedRates.put(hour(hours), OptionalDouble.of(rate));
        return this;
    }

    Signals nothingCountsFrom(double hours) {
        missedRates.put(hour(hours), OptionalDouble.empty());
        return this;
    }

    Signals caseResolved(double openedHours, double resolvedHours) {
        resolved.put(Episode.idOf(Story.WORKER, hour(openedHours)), hour(resolvedHours));
        return this;
    }

    List<Episode> episodesBy(double untilHours) {
        return episodes(0, untilHours);
    }

    List<Episode> episodes(double fromHours, double untilHours) {
        return EpisodePolicy.fold(Story.WORKER, points, hour(fromHours), this::missedRate, resolved, hour(untilHours));
    }

    private OptionalDouble missedRate(Instant t) {
        var latest = missedRates.floorEntry(t);
        return latest == null ? OptionalDouble.of(0) : latest.getValue();
    }

    private Signals add(double hours, Severity severity, boolean flagged) {
        points.add(new SignalPoint(at(hours), Story.id("source" + hours), hour(hours), RESPONSE, severity, flagged));
        return this;
    }
}

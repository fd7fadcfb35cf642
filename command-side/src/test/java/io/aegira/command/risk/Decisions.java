package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.engine.Baseline;
import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodePolicy;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskCommand.RecordSignals;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ana's signals, told by the hour from midnight on, the episodes they make, and what is recorded of both. */
final class Decisions {
    static final int QUIET = 336;
    private static final Instant MIDNIGHT = Instant.parse("2026-02-12T00:00:00Z");
    private static final Versions VERSIONS = new Versions("standard/1", "features_v1", "ruleset_v1", "engine_v1");

    private Decisions() {}

    static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    static SignalPoint high(int hour) {
        return point(hour, Severity.HIGH);
    }

    static SignalPoint medium(int hour) {
        return point(hour, Severity.MEDIUM);
    }

    static UUID response(int hour) {
        return named("response at " + hour);
    }

    static UUID signalId(int hour) {
        return named("signal at " + hour);
    }

    static List<SignalId> signals(int... hours) {
        return Arrays.stream(hours)
                .mapToObj(hour -> SignalId.of(signalId(hour)))
                .toList();
    }

    static List<Reason> reasons(int... hours) {
        return Arrays.stream(hours).mapToObj(Decisions::reason).toList();
    }

    /** What the policy makes of these signals by that hour, compliance being normal. */
    static List<Episode> episodesBy(int hour, SignalPoint... points) {
        return EpisodePolicy.fold(
                ANA.value(), List.of(points), hour(0), instant -> OptionalDouble.empty(), Map.of(), hour(hour));
    }

    /** Looks at everything since midnight. */
    static RecordSignals record(List<Episode> episodes) {
        return recordFrom(0, episodes);
    }

    static RecordSignals recordFrom(int hour, List<Episode> episodes) {
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        IntStream.rangeClosed(0, 3 * QUIET).forEach(each -> reasons.put(signalId(each), reasons(each)));
        return new RecordSignals(TENANT, ANA, List.of(), List.of(), hour(hour), episodes, reasons);
    }

    static EpisodeOpened opened(int hour, EpisodeSeverity severity, OpenedBy by, int... because) {
        return new EpisodeOpened(
                word(hour, "risk.episode_opened", 0),
                hour(hour).atOffset(ZoneOffset.UTC),
                episode(hour),
                ANA,
                severity,
                hour(hour),
                by,
                reasons(because),
                signals(hour));
    }

    static EpisodeOpened openedHigh(int hour) {
        return opened(hour, EpisodeSeverity.HIGH, OpenedBy.HIGH_SIGNAL, hour);
    }

    /** The n-th word about an episode that a high signal opened: this signal came to it. @param signals all of them now */
    static EpisodeUpdated grew(int opened, int word, int... signals) {
        int last = signals[signals.length - 1];
        return told(opened, word, EpisodeChange.ATTACHED, null, reasons(last), signals);
    }

    static EpisodeUpdated corrected(int opened, int word, @Nullable Integer closed, int... signals) {
        return told(
                opened, word, EpisodeChange.CORRECTED, closed == null ? null : hour(closed), reasons(signals), signals);
    }

    private static EpisodeUpdated told(
            int opened,
            int word,
            EpisodeChange change,
            @Nullable Instant closedAt,
            List<Reason> because,
            int... signals) {
        Instant last = hour(signals[signals.length - 1]);
        return new EpisodeUpdated(
                word(opened, "risk.episode_updated", word),
                last.atOffset(ZoneOffset.UTC),
                episode(opened),
                ANA,
                change,
                EpisodeStanding.SUPPORTED,
                EpisodeSeverity.HIGH,
                hour(opened),
                OpenedBy.HIGH_SIGNAL,
                last,
                hour(opened),
                hour(opened),
                closedAt,
                because,
                signals(signals));
    }

    static EpisodeUpdated unsupported(int opened, int word, @Nullable Integer closed, int... signals) {
        Instant last = hour(signals[signals.length - 1]);
        return new EpisodeUpdated(
                word(opened, "risk.episode_updated", word),
                last.atOffset(ZoneOffset.UTC),
                episode(opened),
                ANA,
                EpisodeChange.CORRECTED,
                EpisodeStanding.UNSUPPORTED,
                EpisodeSeverity.HIGH,
                hour(opened),
                OpenedBy.HIGH_SIGNAL,
                last,
                null,
                null,
                closed == null ? null : hour(closed),
                List.of(),
                signals(signals));
    }

    static EpisodeClosed closed(int opened, int word, int hour, int... signals) {
        return new EpisodeClosed(
                word(opened, "risk.episode_closed", word),
                hour(hour).atOffset(ZoneOffset.UTC),
                episode(opened),
                ANA,
                EpisodeSeverity.HIGH,
                hour(hour),
                ClosedBy.QUIET_PERIOD,
                signals(signals));
    }

    static EpisodeId episode(int opened) {
        return EpisodeId.of(Uuid5.of(ANA.value(), "episode " + hour(opened).toEpochMilli()));
    }

    static UUID word(int opened, String type, int number) {
        return DerivedIds.eventId(episode(opened).value(), type, Integer.toString(number));
    }

    /** What the engine finds for the response at that hour. @param inputs tells one set of facts from another */
    static Evaluation evaluation(int hour, Severity severity, String inputs) {
        return new Evaluation(
                ANA.value(),
                EvaluationKind.RESPONSE,
                response(hour),
                null,
                hour(hour),
                severity,
                false,
                severity == Severity.NONE ? List.of() : List.of("fatigue_spike"),
                new TreeMap<>(Map.of("fatigue_z", 2.75)),
                new TreeMap<>(Map.of("stress_z", "not answered")),
                new Baseline(List.of(), "ab12"),
                reasons(hour),
                VERSIONS,
                inputs);
    }

    private static SignalPoint point(int hour, Severity severity) {
        return new SignalPoint(signalId(hour), response(hour), hour(hour), EvaluationKind.RESPONSE, severity, false);
    }

    private static Reason reason(int hour) {
        return new Reason("fatigue", "tired at hour " + hour);
    }
}

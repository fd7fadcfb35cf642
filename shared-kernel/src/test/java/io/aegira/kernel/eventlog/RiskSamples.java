package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.EARLIER_SIGNAL;
import static io.aegira.kernel.eventlog.Nordwind.EPISODE;
import static io.aegira.kernel.eventlog.Nordwind.MISSED;
import static io.aegira.kernel.eventlog.Nordwind.PRE_SHIFT;
import static io.aegira.kernel.eventlog.Nordwind.RESPONSE;
import static io.aegira.kernel.eventlog.Nordwind.SIGNAL;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static io.aegira.kernel.eventlog.Nordwind.instant;

import io.aegira.kernel.engine.Baseline;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class RiskSamples {
    static final List<Reason> REASONS = List.of(new Reason("fatigue", "fatigue 7 vs baseline 3.8"));
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Versions VERSIONS = new Versions("standard/1", "features_v1", "ruleset_v1", "engine_v1");
    private static final Versions OF_A_MISS = new Versions(Versions.NO_FORM, "features_v1", "ruleset_v1", "engine_v1");

    private RiskSamples() {}

    static List<DomainEvent> full() {
        return List.of(
                computed(),
                new SignalWithdrawn(id("20"), at("07:20"), SIGNAL, ANNA, id("16")),
                new EpisodeOpened(
                        id("21"),
                        at("07:21"),
                        EPISODE,
                        ANNA,
                        EpisodeSeverity.MEDIUM,
                        instant("06:21"),
                        OpenedBy.TWO_MEDIUMS,
                        REASONS,
                        List.of(EARLIER_SIGNAL, SIGNAL)),
                updated(),
                new EpisodeClosed(
                        id("23"),
                        at("07:23"),
                        EPISODE,
                        ANNA,
                        EpisodeSeverity.HIGH,
                        instant("06:23"),
                        ClosedBy.CASE_RESOLVED,
                        List.of(EARLIER_SIGNAL, SIGNAL)));
    }

    static List<DomainEvent> minimal() {
        return List.of(
                new SignalComputed(
                        id("19-"),
                        at("07:05"),
                        SIGNAL,
                        ANNA,
                        EvaluationKind.MISSED,
                        null,
                        null,
                        null,
                        instant("06:05"),
                        Severity.NONE,
                        false,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new Baseline(List.of(), SHA256),
                        List.of(),
                        OF_A_MISS,
                        SHA256,
                        null),
                new EpisodeUpdated(
                        id("22-"),
                        at("07:22"),
                        EPISODE,
                        ANNA,
                        EpisodeChange.ATTACHED,
                        EpisodeStanding.SUPPORTED,
                        EpisodeSeverity.COMPLIANCE,
                        instant("06:21"),
                        OpenedBy.SUSTAINED_COMPLIANCE,
                        instant("06:22"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    private static SignalComputed computed() {
        return new SignalComputed(
                id("19"),
                at("07:09:30.125"),
                SIGNAL,
                ANNA,
                EvaluationKind.RESPONSE,
                RESPONSE,
                MISSED,
                PRE_SHIFT,
                instant("06:09:30.125"),
                Severity.HIGH,
                true,
                List.of("fatigue_spike", "silent"),
                new TreeMap<>(Map.of("fatigue_z", 2.75, "missed_7d", 2.0)),
                new TreeMap<>(Map.of("stress_z", "no_answer")),
                new Baseline(List.of(id("response 1"), id("response 2")), SHA256),
                REASONS,
                VERSIONS,
                SHA256,
                EARLIER_SIGNAL);
    }

    private static EpisodeUpdated updated() {
        return new EpisodeUpdated(
                id("22"),
                at("07:22"),
                EPISODE,
                ANNA,
                EpisodeChange.CORRECTED,
                EpisodeStanding.UNSUPPORTED,
                EpisodeSeverity.HIGH,
                instant("06:21"),
                OpenedBy.HIGH_SIGNAL,
                instant("06:22"),
                instant("06:21:30"),
                instant("06:22"),
                instant("06:23"),
                REASONS,
                List.of(EARLIER_SIGNAL, SIGNAL));
    }
}

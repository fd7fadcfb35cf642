package io.aegira.kernel.hindsight;

import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodePolicy;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.RiskEngine;
import io.aegira.kernel.engine.RulesInForce;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.hindsight.Outcome.Decided;
import io.aegira.kernel.hindsight.Outcome.Standing;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have made of one worker's history: at each point where something was decided, with what was known there. It
 * takes facts, and that something was decided; never what. Both go through it in the order of the log.
 */
public final class WorkerWhatIf {
    private final WorkerId worker;
    private final RiskEngine engine;
    private final KnownFacts known;
    private final CaseResolutions resolutions = new CaseResolutions();
    private final List<DecisionPoint> waiting = new ArrayList<>();
    private final Map<UUID, SignalPoint> current = new HashMap<>();
    private final Map<UUID, UUID> latest = new HashMap<>();
    private final Map<UUID, String> inputs = new HashMap<>();
    private final Map<UUID, Decided> decisions = new HashMap<>();
    private final SortedMap<UUID, Instant> openings = new TreeMap<>();

    /** @param rules with the draft among them, for the period that it is tried on */
    public WorkerWhatIf(WorkerId worker, RulesInForce rules) {
        this.worker = worker;
        this.engine = new RiskEngine(rules);
        this.known = new KnownFacts(worker);
    }

    /** @param form the version that a response was held against; absent for other events */
    public void take(DomainEvent fact, @Nullable FormVersion form) {
        decide();
        if (fact instanceof CaseResolved resolved) {
            resolutions.learn(resolved);
        }
        known.learn(fact, form);
    }

    public void take(DecisionPoint point) {
        waiting.add(point);
    }

    /** @param now until when the clock may have closed episodes */
    public Outcome end(Instant now) {
        decide();
        SortedMap<UUID, Standing> episodes = new TreeMap<>();
        episodes(now).forEach(episode -> episodes.put(episode.episodeId(), Standing.of(episode)));
        return new Outcome(decisions, openings, episodes);
    }

    /** All that waits rests on the same facts. */
    private void decide() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<UUID, Evaluation> found = evaluate();
        boolean alerted = false;
        for (DecisionPoint point : waiting) {
            Evaluation evaluation = found.get(point.sourceId());
            SignalPoint before = current.get(point.sourceId());
            SignalPoint after = evaluation == null ? drop(point.sourceId()) : record(evaluation);
            alerted |= calls(before) || calls(after);
        }
        Instant decidedAt = waiting.getLast().decidedAt();
        waiting.clear();
        if (alerted) {
            episodes(decidedAt).forEach(episode -> openings.putIfAbsent(episode.episodeId(), episode.openedAt()));
        }
    }

    private Map<UUID, Evaluation> evaluate() {
        List<Instant> instants =
                waiting.stream().map(DecisionPoint::at).sorted().toList();
        Map<UUID, Evaluation> found = new HashMap<>();
        engine.evaluate(known.facts(), instants.getFirst(), instants.getLast().plusNanos(1), Integer.MAX_VALUE)
                .found()
                .forEach(evaluation -> found.put(evaluation.sourceId(), evaluation));
        return found;
    }

    private @Nullable SignalPoint drop(UUID source) {
        current.remove(source);
        return null;
    }

    private SignalPoint record(Evaluation found) {
        UUID source = found.sourceId();
        SignalPoint present = current.get(source);
        if (present != null && found.inputsSha256().equals(inputs.get(source))) {
            return present;
        }
        UUID former = latest.get(source);
        UUID id = former == null ? found.signalId() : Evaluation.replacementId(former, found.inputsSha256());
        SignalPoint point =
                new SignalPoint(id, source, found.at(), found.kind(), found.severity(), found.complianceRisk());
        decisions.putIfAbsent(
                source, new Decided(found.at(), found.severity(), found.complianceRisk(), found.inputsSha256()));
        latest.put(source, id);
        inputs.put(source, found.inputsSha256());
        current.put(source, point);
        return point;
    }

    private List<Episode> episodes(Instant until) {
        return EpisodePolicy.fold(
                worker.value(),
                current.values().stream().sorted(SignalPoint.IN_ORDER).toList(),
                Instant.MIN,
                engine.missedRate7d(known.facts()),
                resolutions.byEpisode(),
                until);
    }

    private static boolean calls(@Nullable SignalPoint point) {
        return point != null && (point.complianceRisk() || point.severity() != Severity.NONE);
    }
}

package io.aegira.kernel.hindsight;

import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodePolicy;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.RiskEngine;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes one worker's recorded decisions again: each with what was known where it stands in the log, by its recorded versions. What the
 * log holds of the worker goes through {@link #take} in the order of the log, then {@link #end}.
 *
 * <p>The facts are carried along, not gathered anew: decisions between two facts rest on the same ones and are computed together.
 */
public final class WorkerReplay {
    /** A long run of decisions is computed in parts, so that memory is bounded. */
    private static final int TOGETHER = 500;

    private final WorkerId worker;
    private final Rulesets rulesets;
    private final Period period;
    private final KnownFacts known;
    private final RecordedSignals recorded = new RecordedSignals();
    private final List<RiskEvent> waiting = new ArrayList<>();
    private final CaseResolutions resolutions = new CaseResolutions();
    private final Tally tally = new Tally();
    private @Nullable List<Episode> episodes;
    private Instant episodesUntil = Instant.MIN;

    /** @param period of the decisions that are wanted, by the instant that they are about; others are passed over */
    public WorkerReplay(WorkerId worker, Rulesets rulesets, Period period) {
        this.worker = worker;
        this.rulesets = rulesets;
        this.period = period;
        this.known = new KnownFacts(worker);
    }

    /**
     * @param form the version that a response was held against; absent for other events
     * @param recordedAt when the event was stored
     */
    public void take(DomainEvent event, @Nullable FormVersion form, Instant recordedAt) {
        switch (event) {
            case SignalComputed signal when signal.workerId().equals(worker) -> await(signal);
            case SignalWithdrawn signal when signal.workerId().equals(worker) -> await(signal);
            case SignalComputed others -> {
                decide();
                recorded.add(others, worker);
                episodes = null;
            }
            case EpisodeOpened opened -> consequence(opened, recordedAt);
            case EpisodeUpdated updated -> consequence(updated, recordedAt);
            case EpisodeClosed closed -> consequence(closed, recordedAt);
            case CaseResolved resolved -> {
                decide();
                resolutions.learn(resolved);
                episodes = null;
            }
            default -> {
                decide();
                known.learn(event, form);
                episodes = null;
            }
        }
    }

    /** What came of it, once all was taken. */
    public Tally end() {
        decide();
        return tally;
    }

    private void await(RiskEvent signal) {
        waiting.add(signal);
        if (waiting.size() >= TOGETHER) {
            decide();
        }
    }

    private void decide() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Map<UUID, Evaluation>> found = new HashMap<>();
        for (RiskEvent event : waiting) {
            switch (event) {
                case SignalComputed signal -> decide(signal, found);
                case SignalWithdrawn signal -> withdraw(signal, found);
                default -> throw new IllegalStateException("not a signal");
            }
        }
        waiting.clear();
        episodes = null;
    }

    private void decide(SignalComputed signal, Map<String, Map<UUID, Evaluation>> found) {
        if (period.holds(signal.computedForTime())) {
            tally.decision(differences(signal, found));
        }
        recorded.add(signal, worker);
    }

    private List<Difference> differences(SignalComputed signal, Map<String, Map<UUID, Evaluation>> found) {
        Ruleset ruleset = rulesets.named(signal.versions().ruleset());
        if (ruleset == null) {
            return SignalComparison.none(
                    signal, "there is no ruleset " + signal.versions().ruleset());
        }
        UUID source = RecordedSignals.source(signal);
        Evaluation evaluation = found.computeIfAbsent(ruleset.version(), first -> evaluate(ruleset))
                .get(source);
        return evaluation == null
                ? SignalComparison.none(signal, "nothing to decide")
                : SignalComparison.of(signal, evaluation, recorded.idOf(evaluation), recorded.latest(source));
    }

    private void withdraw(SignalWithdrawn signal, Map<String, Map<UUID, Evaluation>> found) {
        SignalPoint current = recorded.current(signal.signalId());
        Comparison comparison = new Comparison(signal.signalId().value(), worker.value(), "risk.signal_withdrawn");
        if (current == null) {
            tally.consequence(
                    comparison.same("signal_id", signal.signalId(), null).differences());
        } else if (period.holds(current.at())) {
            Ruleset any = rulesets.builtIn();
            boolean stands =
                    found.computeIfAbsent(any.version(), first -> evaluate(any)).containsKey(current.sourceId());
            tally.consequence(comparison
                    .same("decision", "withdrawn", stands ? "stands" : "withdrawn")
                    .differences());
        }
        recorded.remove(signal);
    }

    /** All that waits lies within one stretch of time, mostly without much between. */
    private Map<UUID, Evaluation> evaluate(Ruleset ruleset) {
        List<Instant> instants = waiting.stream().map(this::instant).sorted().toList();
        Map<UUID, Evaluation> bySource = new HashMap<>();
        new RiskEngine(ruleset)
                .evaluate(known.facts(), instants.getFirst(), instants.getLast().plusNanos(1), Integer.MAX_VALUE)
                .found()
                .forEach(evaluation -> bySource.put(evaluation.sourceId(), evaluation));
        return bySource;
    }

    private Instant instant(RiskEvent signal) {
        if (signal instanceof SignalComputed computed) {
            return computed.computedForTime();
        }
        SignalPoint withdrawn = signal instanceof SignalWithdrawn event ? recorded.current(event.signalId()) : null;
        return withdrawn == null ? signal.eventTime().toInstant() : withdrawn.at();
    }

    private void consequence(RiskEvent episode, Instant recordedAt) {
        if (!episode.workerId().equals(worker)) {
            return;
        }
        decide();
        if (period.holds(episode.eventTime().toInstant())) {
            List<Difference> differences = EpisodeComparison.of(episode, episodes(recordedAt));
            if (!differences.isEmpty() && recordedAt.isAfter(episodesUntil)) {
                // The clock may have closed it since.
                episodes = null;
                differences = EpisodeComparison.of(episode, episodes(recordedAt));
            }
            tally.consequence(differences);
        }
    }

    private List<Episode> episodes(Instant until) {
        List<Episode> folded = episodes;
        if (folded == null) {
            folded = EpisodePolicy.fold(
                    worker.value(),
                    recorded.currentInOrder(),
                    Instant.MIN,
                    new RiskEngine(rulesets.builtIn()).missedRate7d(known.facts()),
                    resolutions.byEpisode(),
                    until);
            episodes = folded;
            episodesUntil = until;
        }
        return folded;
    }
}

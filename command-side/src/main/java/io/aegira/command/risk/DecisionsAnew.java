package io.aegira.command.risk;

import io.aegira.command.platform.PublishedRulesets;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodePolicy;
import io.aegira.kernel.engine.Evaluated;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.RiskEngine;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a worker's decisions again: the signals of a stretch of time, and once all stand, the episodes that they make. */
@Component
class DecisionsAnew {
    /** How many evaluations the engine was asked for. */
    static final String EVALUATIONS = "aegira.risk.evaluations";

    /** A second medium counts within 168 hours of the first. */
    private static final Duration EPISODE_CONTEXT = Duration.ofDays(8);

    /** A long history is recorded in several transactions: none may take longer than a reader of the log waits for gaps. */
    private static final int TOGETHER = 1_500;

    private static final RiskEngine WHATEVER_THE_RULES = new RiskEngine(Ruleset.v1());

    private final RiskRecord record;
    private final ResolvedCases resolvedCases;
    private final PublishedRulesets rulesets;
    private final Counter evaluations;

    DecisionsAnew(RiskRecord record, ResolvedCases resolvedCases, PublishedRulesets rulesets, MeterRegistry meters) {
        this.record = record;
        this.resolvedCases = resolvedCases;
        this.rulesets = rulesets;
        this.evaluations = meters.counter(EVALUATIONS);
    }

    /** From when on episodes are folded: from the opening of the one that was open then, if one was. */
    Instant episodesFrom(TenantId tenant, WorkerId worker, Due due) {
        return record.openAt(tenant, worker, due.episodesFrom()).orElse(due.episodesFrom());
    }

    /** @return as many of from…until as go into one transaction */
    Signals signals(TenantId tenant, WorkerId worker, Ledger ledger, Instant from, Instant until) {
        Evaluated evaluated = new RiskEngine(rulesets.of(tenant)).evaluate(ledger.facts(), from, until, TOGETHER);
        List<Evaluation> found = evaluated.found();
        evaluations.increment(found.size());
        List<RecordedSignal> recorded = record.currentSignals(tenant, worker, from, evaluated.until());
        Map<UUID, Cause> elsewhere = record.standing(tenant, withoutPromptIn(ledger, recorded));
        SignalDifference difference = SignalDifference.between(
                recorded,
                found,
                record.latestBySource(
                        tenant, found.stream().map(Evaluation::sourceId).toList()),
                signal -> Causes.of(ledger, signal, elsewhere));
        return new Signals(difference, from, evaluated.until());
    }

    private static List<UUID> withoutPromptIn(Ledger ledger, List<RecordedSignal> recorded) {
        return recorded.stream()
                .map(RecordedSignal::promptId)
                .filter(Objects::nonNull)
                .filter(prompt -> ledger.prompt(prompt).isEmpty())
                .distinct()
                .toList();
    }

    Episodes episodes(
            TenantId tenant, WorkerId worker, Ledger ledger, Signals signals, Instant episodesFrom, Instant now) {
        List<Episode> episodes = EpisodePolicy.fold(
                worker.value(),
                points(tenant, worker, episodesFrom, signals),
                episodesFrom,
                WHATEVER_THE_RULES.missedRate7d(ledger.facts()),
                resolvedCases.of(tenant, worker),
                now);
        return new Episodes(
                episodesFrom,
                episodes,
                EpisodeReasons.of(episodes, signals.difference(), named -> record.reasons(tenant, named)));
    }

    /** What is recorded before and after the signals, as far back as the policy looks, with them between. */
    private List<SignalPoint> points(TenantId tenant, WorkerId worker, Instant episodesFrom, Signals signals) {
        Instant contextFrom = episodesFrom.minus(EPISODE_CONTEXT);
        List<SignalPoint> points = new ArrayList<>();
        List<SignalPoint> later = new ArrayList<>();
        record.lastBefore(tenant, worker, contextFrom)
                .map(RecordedSignal::point)
                .ifPresent(points::add);
        record.currentSignalsAround(tenant, worker, contextFrom, signals.from(), signals.until()).stream()
                .map(RecordedSignal::point)
                .forEach(point -> (point.at().isBefore(signals.from()) ? points : later).add(point));
        points.addAll(signals.difference().points());
        points.addAll(later);
        return points;
    }

    /** Of the instants from…until. */
    record Signals(SignalDifference difference, Instant from, Instant until) {}
}

package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Evaluates a worker's answers and missed windows: features_v1, then the rules in force. Keeps no state; safe for use by several
 * threads.
 */
public final class RiskEngine {
    /** The engine that this is: another way of computing is another version. */
    public static final String VERSION = "engine_v1";

    /** The feature definitions that it follows. */
    public static final String FEATURES = "features_v1";

    private final RulesInForce rules;

    /** By this ruleset, whatever the instant. */
    public RiskEngine(Ruleset ruleset) {
        this(RulesInForce.always(ruleset));
    }

    /** By the ruleset that is in force at the instant that is evaluated. */
    public RiskEngine(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * One evaluation for each response and one for each missed window.
     *
     * @param from inclusive; facts before it are what later evaluations look back on
     * @return by time; at the same instant misses before responses, then by id
     */
    public List<Evaluation> evaluate(WorkerFacts facts, Instant from) {
        return evaluate(facts, from, Instant.MAX, Integer.MAX_VALUE).found();
    }

    /**
     * The same for a stretch of time.
     *
     * @param until exclusive
     * @param atMost so many at once, at least 1; those of one instant stay together all the same
     * @return how far it came: {@code until}, or the instant of the next one
     */
    public Evaluated evaluate(WorkerFacts facts, Instant from, Instant until, int atMost) {
        WorkerHistory history = new WorkerHistory(facts, from);
        List<Moment> moments = history.moments(from, until);
        Instant end = Moment.endOfFirst(atMost, moments).orElse(until);
        return new Evaluated(
                moments.stream()
                        .takeWhile(moment -> moment.at().isBefore(end))
                        .map(moment -> evaluate(facts, history, moment))
                        .toList(),
                end);
    }

    /** {@code missed_rate_7d} as it is at any instant, 0…1; empty when no window counts. */
    public OptionalDouble missedRate7d(WorkerFacts facts, Instant at) {
        return missedRate7d(facts).apply(at);
    }

    /** The same for many instants: the facts are put in order once. */
    public Function<Instant, OptionalDouble> missedRate7d(WorkerFacts facts) {
        Windows windows = new Windows(facts.prompts(), facts.responses());
        return at -> windows.missedWithin(7, at).rate();
    }

    private Evaluation evaluate(WorkerFacts facts, WorkerHistory history, Moment moment) {
        LookBack past = history.lookBack(moment);
        boolean available = facts.availability().availableAt(moment.at());
        Findings findings = Assessment.of(history, moment, past, available);
        Ruleset ruleset = rules.at(moment.at());
        Verdict verdict = ruleset.judge(findings);
        Versions versions = new Versions(form(moment), FEATURES, ruleset.version(), VERSION);
        return new Evaluation(
                facts.workerId(),
                moment.kind(),
                moment.sourceId(),
                moment.promptId(),
                moment.at(),
                verdict.severity(),
                verdict.complianceRisk(),
                verdict.rules(),
                findings.features().values(),
                findings.features().absent(),
                Baseline.of(past.responseIds()),
                verdict.reasons(),
                versions,
                Inputs.sha256(history, moment, past, available, versions));
    }

    private static String form(Moment moment) {
        return moment.response() == null
                ? Versions.NO_FORM
                : moment.response().fact().form().label();
    }
}

package io.aegira.kernel.engine;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs rules over one evaluation and gathers what they say. */
final class Judgement {
    private final Findings findings;
    private final RuleInput input;
    private final List<String> fired = new ArrayList<>();
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private Severity severity = Severity.NONE;
    private boolean flagged;

    private Judgement(Findings findings) {
        this.findings = findings;
        this.input = RuleInput.of(findings);
    }

    static Verdict of(List<CompiledRule> rules, Findings findings) {
        Judgement judgement = new Judgement(findings);
        rules.forEach(judgement::apply);
        return new Verdict(judgement.severity, judgement.flagged, judgement.fired, List.copyOf(judgement.reasons));
    }

    private void apply(CompiledRule rule) {
        try {
            if (rule.holds(input)) {
                fire(rule.rule());
                reasons.addAll(rule.reasons(findings, input));
            }
        } catch (CelEvaluationException failed) {
            // One broken rule must neither silence the others nor go unnoticed.
            reasons.add(new Reason(rule.rule().id(), "could not be evaluated: " + failed.getMessage()));
        }
    }

    private void fire(Rule rule) {
        switch (rule.severity()) {
            case FLAG -> flagged = true;
            case MEDIUM -> raise(Severity.MEDIUM, rule);
            case HIGH -> raise(Severity.HIGH, rule);
        }
    }

    private void raise(Severity to, Rule rule) {
        fired.add(rule.id());
        if (to.compareTo(severity) > 0) {
            severity = to;
        }
    }
}

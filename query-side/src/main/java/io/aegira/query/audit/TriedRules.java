package io.aegira.query.audit;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.RulesInForce;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.hindsight.DecisionPoint;
import io.aegira.kernel.hindsight.Outcome;
import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.RecordedOutcome;
import io.aegira.kernel.hindsight.WhatChanges;
import io.aegira.kernel.hindsight.WorkerWhatIf;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.audit.PublishedVersions.Versions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tries rules on one worker's history, in the place of those in force in a period, and holds what comes of it against the record. Only
 * the second reads the record.
 */
@Component
class TriedRules {
    private final LogOfWorkers facts;
    private final DecisionPoints points;
    private final LogOfWorkers record;

    TriedRules(@Qualifier("factsOfWorkers") LogOfWorkers facts, DecisionPoints points, LogOfWorkers record) {
        this.facts = facts;
        this.points = points;
        this.record = record;
    }

    WhatChanges on(WorkerId worker, Versions versions, Ruleset draft, Period period, Instant now) {
        RulesInForce rules = versions.rulesets().inForce().during(period.from(), period.to(), draft);
        return WhatChanges.between(recorded(worker), tried(worker, versions, rules, now), period);
    }

    Outcome tried(WorkerId worker, Versions versions, RulesInForce rules, Instant now) {
        WorkerWhatIf whatIf = new WorkerWhatIf(worker, rules);
        Deque<DecisionPoint> ahead = new ArrayDeque<>(points.of(worker));
        facts.read(worker, fact -> {
            takeBefore(fact.position(), ahead, whatIf);
            FormVersion form = fact.formId() == null ? null : versions.form(fact.formId(), fact.formVersion());
            whatIf.take(fact.event(), form);
        });
        takeBefore(Long.MAX_VALUE, ahead, whatIf);
        return whatIf.end(now);
    }

    private static void takeBefore(long position, Deque<DecisionPoint> ahead, WorkerWhatIf whatIf) {
        while (!ahead.isEmpty() && ahead.getFirst().position() < position) {
            whatIf.take(ahead.removeFirst());
        }
    }

    private Outcome recorded(WorkerId worker) {
        RecordedOutcome outcome = new RecordedOutcome(worker);
        record.read(worker, logged -> outcome.take(logged.event()));
        return outcome.end();
    }
}

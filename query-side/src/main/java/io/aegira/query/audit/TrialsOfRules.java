package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.security.Caller;
import io.aegira.query.audit.PublishedVersions.Versions;
import io.aegira.query.audit.RunningWhatIfs.Trial;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class TrialsOfRules implements RuleTrials {
    private final RunningWhatIfs running;
    private final WhatIfs trials;
    private final PublishedVersions published;
    private final Clock clock;

    @Override
    public List<RulesetVersion> published() {
        return published.rulesetsLatestFirst();
    }

    @Override
    public UUID begin(Caller caller, DraftRuleset draft, Period period) {
        Versions versions = published.read();
        Trial trial = new Trial(draft, draft.compiled(versions.metrics()), versions, period);
        UUID id = UUID.randomUUID();
        running.begin(caller.tenantId(), id, trial);
        return id;
    }

    @Override
    public Optional<RuleTrial> find(Caller caller, UUID reportId) {
        return trials.draft(reportId)
                .flatMap(draft -> trials.find(reportId)
                        .map(trial -> new RuleTrial(draft, WhatIfView.of(trial, caller, clock.instant()))));
    }
}

package io.aegira.query.audit;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.Tally;
import io.aegira.kernel.hindsight.WorkerReplay;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.audit.PublishedVersions.Versions;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Takes the recorded decisions about one worker again. */
@Component
@RequiredArgsConstructor
class DecisionAudit {
    private final LogOfWorkers log;

    Tally of(WorkerId worker, Versions versions, Period period) {
        WorkerReplay replay = new WorkerReplay(worker, versions.rulesets(), period);
        log.read(worker, logged -> {
            FormVersion form = logged.formId() == null ? null : versions.form(logged.formId(), logged.formVersion());
            replay.take(logged.event(), form, logged.recordedAt());
        });
        return replay.end();
    }
}

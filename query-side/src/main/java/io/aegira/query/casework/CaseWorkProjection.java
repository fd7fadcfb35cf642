package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReminded;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import io.aegira.query.platform.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps in {@code case_summary} how far a case has come. */
@Component
@ProcessingGroup(ProcessingGroups.CASE_SUMMARY)
@RequiredArgsConstructor
class CaseWorkProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(CaseAssigned event, Recorded recorded) {
        say(recorded, CaseWrite.ASSIGNED, event, event.queue(), event.owner(), event.delegatedUntil());
    }

    @EventHandler
    void on(CaseRouted event, Recorded recorded) {
        say(
                recorded,
                CaseWrite.ROUTED,
                event,
                event.queue(),
                Columns.timeOrNull(event.acknowledgeBy()),
                Columns.timeOrNull(event.actBy()),
                Columns.timeOrNull(event.concludeBy()));
    }

    @EventHandler
    void on(CaseReminded event, Recorded recorded) {
        say(recorded, CaseWrite.REMINDED, event);
    }

    /** In the other queue it is nobody's yet. */
    @EventHandler
    void on(CaseEscalated event, Recorded recorded) {
        say(recorded, CaseWrite.ASSIGNED, event, event.queue(), null, null);
    }

    @EventHandler
    void on(CaseAcknowledged event, Recorded recorded) {
        say(recorded, CaseWrite.ACKNOWLEDGED, event, event.eventTime());
    }

    @EventHandler
    void on(CaseActionLogged event, Recorded recorded) {
        say(recorded, CaseWrite.ACTED, event, event.eventTime(), event.followUpAt());
    }

    @EventHandler
    void on(CaseOutcomeLogged event, Recorded recorded) {
        say(recorded, CaseWrite.CONCLUDED, event, Columns.text(event.outcome()));
    }

    @EventHandler
    void on(CaseResolved event, Recorded recorded) {
        say(recorded, CaseWrite.RESOLVED, event, event.eventTime(), Columns.text(event.outcome()));
    }

    @EventHandler
    void on(CaseReopened event, Recorded recorded) {
        say(recorded, CaseWrite.REOPENED, event);
    }

    private void say(Recorded recorded, Write write, CaseEvent event, @Nullable Object... word) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(event.caseId().value());
        values.addAll(Arrays.asList(word));
        values.add(recorded.position());
        values.add(Columns.time(recorded.ingestedAt()));
        batch.add(recorded, write, values.toArray());
    }
}

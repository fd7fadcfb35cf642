package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReminded;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to {@code timeline} what people did about a case, and who. Notes stay sealed there. */
@Component
@ProcessingGroup(ProcessingGroups.CASE_SUMMARY)
@RequiredArgsConstructor
class CaseWorkTimelineProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(CaseEvent event, Recorded recorded, @MetaDataValue(EventMetadata.ACTOR_ID) @Nullable String actor) {
        if (event instanceof CaseOpened) {
            return;
        }
        Map<String, Object> facts = new TreeMap<>();
        said(event).forEach((name, fact) -> put(facts, name, fact));
        put(facts, "by", actor);
        batch.add(
                recorded,
                CaseWrite.HAPPENED,
                event.caseId().value(),
                event.eventId(),
                EventTypes.of(event.getClass()).name(),
                event.eventTime(),
                Columns.time(recorded.ingestedAt()),
                recorded.position(),
                Columns.json(facts));
    }

    private static Map<String, @Nullable Object> said(CaseEvent event) {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        switch (event) {
            case CaseOpened ignored -> {}
            case CaseAssigned assigned -> {
                facts.put("queue", assigned.queue());
                facts.put("owner", assigned.owner());
                facts.put("delegated_until", assigned.delegatedUntil());
            }
            case CaseRouted routed -> {
                facts.put("queue", routed.queue());
                facts.put("acknowledge_by", routed.acknowledgeBy());
                facts.put("act_by", routed.actBy());
                facts.put("conclude_by", routed.concludeBy());
            }
            case CaseReminded reminded -> {
                facts.put("step", reminded.step());
                facts.put("due_at", reminded.dueAt());
            }
            case CaseEscalated escalated -> {
                facts.put("step", escalated.step());
                facts.put("due_at", escalated.dueAt());
                facts.put("from_queue", escalated.fromQueue());
                facts.put("queue", escalated.queue());
            }
            case CaseAcknowledged seen -> facts.put("method", seen.method());
            case CaseActionLogged acted -> {
                facts.put("action", acted.action());
                facts.put("follow_up_at", acted.followUpAt());
                facts.put(SealedNotes.NOTE, acted.note());
            }
            case CaseOutcomeLogged concluded -> {
                facts.put("outcome", concluded.outcome());
                facts.put(SealedNotes.NOTE, concluded.note());
            }
            case CaseResolved resolved -> {
                facts.put("outcome", resolved.outcome());
                facts.put(SealedNotes.NOTE, resolved.note());
            }
            case CaseReopened reopened -> facts.put(SealedNotes.NOTE, reopened.note());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object fact) {
        if (Objects.nonNull(fact)) {
            facts.put(name, fact);
        }
    }
}

package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.casework.FlagEvent.FlagRemarked;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code timeline}: what happened to a case and to its episode, from the episode's opening on, and what the person says of it. */
@Component
@ProcessingGroup(ProcessingGroups.CASE_SUMMARY)
@RequiredArgsConstructor
class TimelineProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(CaseOpened event, Recorded recorded) {
        Map<String, Object> facts = new TreeMap<>(Map.of("queue", event.queue(), "opened_for", event.openedFor()));
        if (event.severity() != null) {
            facts.put("severity", event.severity());
        }
        if (event.note() != null) {
            facts.put(SealedNotes.NOTE, event.note());
        }
        happened(event.caseId(), event, facts, recorded);
    }

    @EventHandler
    void on(EpisodeOpened event, Recorded recorded) {
        Map<String, Object> facts = Map.of("opened_by", event.openedBy(), "severity", event.severity());
        happened(CaseIds.caseId(event.episodeId()), event, facts, recorded);
    }

    @EventHandler
    void on(EpisodeUpdated event, Recorded recorded) {
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "change", event.change(),
                "standing", event.standing(),
                "severity", event.severity(),
                "signals", event.signalIds().size()));
        if (event.closedAt() != null) {
            facts.put("closed_at", event.closedAt());
        }
        happened(CaseIds.caseId(event.episodeId()), event, facts, recorded);
    }

    @EventHandler
    void on(EpisodeClosed event, Recorded recorded) {
        Map<String, Object> facts =
                Map.of("closed_at", event.closedAt(), "closed_by", event.closedBy(), "severity", event.severity());
        happened(CaseIds.caseId(event.episodeId()), event, facts, recorded);
    }

    @EventHandler
    void on(FlagRemarked event, Recorded recorded) {
        Map<String, Object> facts = new TreeMap<>(Map.of("remark", event.remark()));
        if (event.note() != null) {
            facts.put(SealedNotes.NOTE, event.note());
        }
        happened(CaseIds.caseId(event.episodeId()), event, facts, recorded);
    }

    private void happened(CaseId caseId, DomainEvent event, Map<String, Object> facts, Recorded recorded) {
        batch.add(
                recorded,
                CaseWrite.HAPPENED,
                caseId.value(),
                event.eventId(),
                EventTypes.of(event.getClass()).name(),
                event.eventTime(),
                Columns.time(recorded.ingestedAt()),
                recorded.position(),
                Columns.json(facts));
    }
}

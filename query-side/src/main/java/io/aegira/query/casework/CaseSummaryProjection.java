package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.PhotoAttached;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code case_summary}, {@code case_detail}, {@code incident} and {@code incident_photo}. */
@Component
@ProcessingGroup(ProcessingGroups.CASE_SUMMARY)
@RequiredArgsConstructor
class CaseSummaryProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(CaseOpened event, Recorded recorded) {
        batch.add(
                recorded,
                CaseWrite.OPENED,
                event.caseId().value(),
                event.episodeId() == null ? null : event.episodeId().value(),
                event.workerId().value(),
                event.queue(),
                event.severity() == null ? null : Columns.text(event.severity()),
                Columns.text(event.openedFor()),
                event.eventTime(),
                recorded.position(),
                Columns.time(recorded.ingestedAt()));
        batch.add(
                recorded,
                CaseWrite.EXPLAINED,
                event.caseId().value(),
                Columns.json(event.reasons()),
                Columns.json(event.signalIds()));
    }

    @EventHandler
    void on(IncidentReported event, Recorded recorded) {
        batch.add(
                recorded,
                CaseWrite.REPORTED,
                event.incidentId().value(),
                event.workerId().value(),
                Columns.text(event.type()),
                Columns.text(event.severity()),
                event.occurredAt(),
                Columns.jsonOrNull(event.notes()),
                recorded.position());
    }

    @EventHandler
    void on(PhotoAttached event, Recorded recorded) {
        batch.add(
                recorded,
                CaseWrite.PHOTOGRAPHED,
                event.photoId().value(),
                event.incidentId().value(),
                event.workerId().value(),
                event.mediaType(),
                event.sizeBytes(),
                event.width(),
                event.height(),
                event.eventTime(),
                recorded.position());
    }
}

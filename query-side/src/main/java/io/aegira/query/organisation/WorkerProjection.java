package io.aegira.query.organisation;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds {@code worker}: everybody that a fact speaks of, registered or not. */
@Component
@ProcessingGroup(ProcessingGroups.WORKER)
@RequiredArgsConstructor
class WorkerProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(WorkerRegistered event, Recorded recorded) {
        batch.add(
                recorded,
                WorkerWrite.REGISTERED,
                event.workerId().value(),
                id(event.teamId()),
                id(event.siteId()),
                recorded.position());
    }

    @EventHandler
    void on(WorkerAssigned event, Recorded recorded) {
        batch.add(
                recorded,
                WorkerWrite.ASSIGNED,
                event.workerId().value(),
                id(event.teamId()),
                id(event.siteId()),
                recorded.position());
    }

    @EventHandler
    void on(WorkerDeactivated event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.DEACTIVATED, event.workerId().value(), recorded.position());
    }

    @EventHandler
    void on(WorkerErased event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.ERASED, event.workerId().value());
    }

    @EventHandler
    void on(CaseOpened event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.GOT_CASE, event.workerId().value());
    }

    @EventHandler
    void on(ShiftUpserted event, Recorded recorded) {
        seen(event, recorded);
    }

    @EventHandler
    void on(AvailabilitySet event, Recorded recorded) {
        seen(event, recorded);
    }

    @EventHandler
    void on(ResponseSubmitted event, Recorded recorded) {
        seen(event, recorded);
    }

    @EventHandler
    void on(IncidentReported event, Recorded recorded) {
        seen(event, recorded);
    }

    /** What is derived speaks of nobody new: it is not even read here. */
    private void seen(WorkerEvent event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.SEEN, event.workerId().value());
    }

    private static @Nullable UUID id(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static @Nullable UUID id(@Nullable SiteId site) {
        return site == null ? null : site.value();
    }
}

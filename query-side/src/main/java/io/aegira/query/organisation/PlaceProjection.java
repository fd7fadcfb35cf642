package io.aegira.query.organisation;

import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.TenantEvent.SiteRegistered;
import io.aegira.kernel.organisation.TenantEvent.TeamRegistered;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code tenant}, {@code site} and {@code team}. */
@Component
@ProcessingGroup(ProcessingGroups.WORKER)
@RequiredArgsConstructor
class PlaceProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(TenantRegistered event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.TENANT, event.name(), event.timezone());
    }

    @EventHandler
    void on(TenantConfigured event, Recorded recorded) {
        PrivacySwitches privacy = event.privacy() == null ? PrivacySwitches.DEFAULT : event.privacy();
        batch.add(recorded, WorkerWrite.PRIVACY, privacy.supervisorsSeeRawScores());
    }

    @EventHandler
    void on(SiteRegistered event, Recorded recorded) {
        batch.add(recorded, WorkerWrite.SITE, event.siteId().value(), event.name(), event.timezone());
    }

    @EventHandler
    void on(TeamRegistered event, Recorded recorded) {
        batch.add(
                recorded,
                WorkerWrite.TEAM,
                event.teamId().value(),
                event.siteId().value(),
                event.name());
    }
}

package io.aegira.query.organisation.settings;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds {@code setting}. The event tells all settings; only what is otherwise than before is a new version of its part. */
@Component
@ProcessingGroup(ProcessingGroups.WORKER)
@RequiredArgsConstructor
class SettingProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(TenantConfigured event, Recorded recorded, @MetaDataValue(EventMetadata.ACTOR_ID) @Nullable String actor) {
        Chosen chosen = new Chosen(event, recorded, actor);
        add(chosen, SettingPart.CHECK_IN_POLICY, event.checkInPolicy(), CheckInPolicy.DEFAULT);
        add(chosen, SettingPart.CASE_POLICY, event.casePolicy(), CasePolicy.DEFAULT);
        add(chosen, SettingPart.PRIVACY, event.privacy(), PrivacySwitches.DEFAULT);
        add(chosen, SettingPart.ROUTING, event.routing(), null);
        add(chosen, SettingPart.RETENTION, event.retention(), null);
        add(chosen, SettingPart.NEXT_ACTIONS, event.nextActions(), null);
    }

    private void add(Chosen chosen, SettingPart part, @Nullable Object value, @Nullable Object builtIn) {
        if (value != null) {
            batch.add(
                    chosen.recorded(),
                    SettingWrite.CHOSEN,
                    part.text(),
                    chosen.recorded().position(),
                    Columns.json(value),
                    Columns.jsonOrNull(builtIn),
                    Columns.time(chosen.recorded().ingestedAt()),
                    chosen.actor(),
                    chosen.event().eventId());
        }
    }

    private record Chosen(
            TenantConfigured event,
            Recorded recorded,
            @Nullable String actor) {}
}

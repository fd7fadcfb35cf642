package io.aegira.query.organisation;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantEvent.FormVersionPublished;
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

/** Builds {@code form_version}: the scales on which workers answered, and who published them. */
@Component
@ProcessingGroup(ProcessingGroups.WORKER)
@RequiredArgsConstructor
class FormProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(
            FormVersionPublished event,
            Recorded recorded,
            @MetaDataValue(EventMetadata.ACTOR_ID) @Nullable String actor) {
        batch.add(
                recorded,
                FormWrite.PUBLISHED,
                event.formId().value(),
                event.version(),
                event.name(),
                Columns.json(event.questions()),
                recorded.position(),
                Columns.time(recorded.ingestedAt()),
                actor);
    }
}

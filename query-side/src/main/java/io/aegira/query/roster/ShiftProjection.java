package io.aegira.query.roster;

import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code shift}, together with the prompts that hang on it. */
@Component
@ProcessingGroup(ProcessingGroups.PROMPT_STATE)
@RequiredArgsConstructor
class ShiftProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(ShiftUpserted event, Recorded recorded) {
        batch.add(
                recorded,
                ShiftWrite.UPSERTED,
                event.shiftId().value(),
                event.workerId().value(),
                event.siteId().value(),
                event.timezone(),
                Columns.time(event.startTime().toInstant()),
                Columns.time(event.endTime().toInstant()),
                recorded.position());
    }

    @EventHandler
    void on(ShiftRemoved event, Recorded recorded) {
        batch.add(recorded, ShiftWrite.REMOVED, event.shiftId().value(), recorded.position());
    }
}

package io.aegira.query.checkin;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down the facts that prompts' states follow from. */
@Component
@RequiredArgsConstructor
class PromptFacts {
    private static final @Nullable Object[] NO_SCHEDULE = new Object[PromptWrite.SCHEDULE.size()];

    private final ProjectionBatch batch;

    void happened(PromptId prompt, Recorded recorded) {
        told(prompt, recorded, null, NO_SCHEDULE);
    }

    void missed(WindowMissed event, Recorded recorded) {
        told(event.promptId(), recorded, event.windowClosedAt(), NO_SCHEDULE);
    }

    void stands(Schedule schedule, Recorded recorded) {
        told(
                schedule.promptId(),
                recorded,
                null,
                schedule.workerId().value(),
                schedule.shiftId().value(),
                schedule.formId().value(),
                schedule.promptKind(),
                Columns.time(schedule.window().opensAt()),
                Columns.time(schedule.window().closesAt()),
                schedule.withdrawn());
    }

    private void told(
            PromptId prompt, Recorded recorded, @Nullable Instant missedWindow, @Nullable Object... schedule) {
        List<@Nullable Object> event = Arrays.asList(
                prompt.value(),
                recorded.position(),
                Columns.time(recorded.ingestedAt()),
                Columns.timeOrNull(missedWindow));
        batch.add(
                recorded,
                PromptWrite.TOLD,
                Stream.concat(event.stream(), Arrays.stream(schedule)).toArray());
        batch.add(recorded, PromptWrite.HEARD, event.toArray());
    }

    void answered(ResponseSubmitted event, Recorded recorded) {
        batch.add(
                recorded,
                PromptWrite.ANSWERED,
                event.eventId(),
                event.responseId().value(),
                event.promptId() == null ? null : event.promptId().value(),
                event.workerId().value(),
                event.formId() == null ? null : event.formId().value(),
                event.submittedAt(),
                Columns.json(event.answers()),
                Columns.jsonOrNull(event.note()),
                event.isLate(),
                event.lateBySeconds(),
                recorded.position());
    }

    void available(AvailabilitySet event, Recorded recorded) {
        Object from = event.effectiveFrom();
        Object to = event.effectiveTo();
        batch.add(
                recorded,
                PromptWrite.AVAILABLE,
                event.eventId(),
                event.workerId().value(),
                Columns.text(event.status()),
                from,
                to,
                recorded.position(),
                Columns.time(recorded.ingestedAt()));
        batch.add(recorded, PromptWrite.COVERED_WORKED_OUT, event.workerId().value(), from, to);
    }

    /** How a prompt stands after one more fact about its shift. */
    record Schedule(
            PromptId promptId,
            WorkerId workerId,
            ShiftId shiftId,
            FormId formId,
            String promptKind,
            Window window,
            boolean withdrawn) {}
}

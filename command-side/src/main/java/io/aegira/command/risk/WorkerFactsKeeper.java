package io.aegira.command.risk;

import io.aegira.command.platform.AsRecorded;
import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.FormMetadata;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.Change;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Keeps the facts as they stand and marks, for each, from when until when its worker's facts have changed. */
@Component
@ProcessingGroup(CommandGroups.WORKER_FACTS)
@RequiredArgsConstructor
class WorkerFactsKeeper {
    private final WriteBehind rows;
    private final RiskMarks marks;
    private final Clock clock;

    @EventHandler
    void on(ShiftUpserted event, MetaData metadata, @SequenceNumber long sequence) {
        UUID tenant = Meta.tenant(metadata).value();
        UUID shift = event.shiftId().value();
        if (sequence > 0) {
            rows.before(FactStatements.MARK_FORMER_SHIFT, tenant, shift);
        }
        marks.add(
                tenant,
                event.workerId(),
                new Change(event.startTime().toInstant(), event.endTime().toInstant(), true));
        rows.row(
                "shift",
                shift,
                FactStatements.SHIFT,
                tenant,
                shift,
                event.workerId().value(),
                event.timezone(),
                event.startTime(),
                event.endTime(),
                sequence);
    }

    @EventHandler
    void on(ShiftRemoved event, MetaData metadata, @SequenceNumber long sequence) {
        UUID tenant = Meta.tenant(metadata).value();
        UUID shift = event.shiftId().value();
        rows.before(FactStatements.MARK_FORMER_SHIFT, tenant, shift);
        rows.after(FactStatements.REMOVE_SHIFT, sequence, tenant, shift);
    }

    @EventHandler
    void on(PromptScheduled event, MetaData metadata) {
        stand(Meta.tenant(metadata).value(), PromptRow.of(event));
    }

    @EventHandler
    void on(PromptRescheduled event, MetaData metadata) {
        stand(Meta.tenant(metadata).value(), PromptRow.of(event));
    }

    @EventHandler
    void on(PromptWithdrawn event, MetaData metadata) {
        stand(Meta.tenant(metadata).value(), PromptRow.of(event));
    }

    @EventHandler
    void on(ResponseSubmitted event, MetaData metadata) {
        UUID tenant = Meta.tenant(metadata).value();
        UUID prompt = event.promptId() == null ? null : event.promptId().value();
        // A late answer also changes how its window is told.
        long lateBySeconds = event.lateBySeconds() == null ? 0 : event.lateBySeconds() + 1;
        Instant submittedAt = event.submittedAt().toInstant();
        marks.add(tenant, event.workerId(), new Change(submittedAt.minusSeconds(lateBySeconds), submittedAt, false));
        rows.row(
                "response",
                event.responseId(),
                FactStatements.RESPONSE,
                tenant,
                event.responseId().value(),
                prompt,
                event.workerId().value(),
                event.submittedAt(),
                Meta.uuid(metadata, FormMetadata.FORM_ID),
                Meta.number(metadata, FormMetadata.FORM_VERSION),
                AegiraJson.mapper().writeValueAsString(event.answers()),
                event.eventId());
    }

    @EventHandler
    void on(WindowMissed event, MetaData metadata) {
        UUID tenant = Meta.tenant(metadata).value();
        rows.row(
                "miss",
                event.missedId(),
                FactStatements.MISS,
                tenant,
                event.promptId().value(),
                FactStatements.at(event.windowClosedAt()),
                event.missedId());
        settled(metadata, event.promptId(), PromptStatus.MISSED);
    }

    @EventHandler
    void on(StatusOverridden event, MetaData metadata) {
        settled(metadata, event.promptId(), event.to());
    }

    @EventHandler
    void on(AvailabilitySet event, MetaData metadata, @SequenceNumber long sequence) {
        UUID tenant = Meta.tenant(metadata).value();
        Instant effectiveTo = event.effectiveTo() == null
                ? FactStatements.FOREVER
                : event.effectiveTo().toInstant();
        marks.add(tenant, event.workerId(), new Change(event.effectiveFrom().toInstant(), effectiveTo, false));
        rows.row(
                "availability",
                event.eventId(),
                FactStatements.AVAILABILITY,
                tenant,
                event.eventId(),
                event.workerId().value(),
                sequence,
                event.status().name(),
                event.effectiveFrom(),
                event.effectiveTo(),
                event.eventTime());
    }

    /** Who settles a state here keeps it; what comes with a log was settled elsewhere. */
    private void settled(MetaData metadata, PromptId prompt, PromptStatus as) {
        if (AsRecorded.isSo()) {
            rows.after(FactStatements.SETTLED, as.name(), Meta.tenant(metadata).value(), prompt.value());
        }
    }

    private void stand(UUID tenant, PromptRow prompt) {
        if (!prompt.first()) {
            rows.before(FactStatements.MARK_FORMER_WINDOW, tenant, prompt.promptId());
        }
        Instant closesAt = prompt.window().closesAt();
        marks.add(tenant, prompt.workerId(), new Change(closesAt, closesAt, true));
        rows.together(
                FactStatements.MARK_OTHERS_WHO_ANSWERED,
                tenant,
                prompt.promptId(),
                prompt.workerId().value());
        rows.row("prompt", prompt.promptId(), FactStatements.PROMPT, prompt.values(tenant));
        if (prompt.withdrawn() || !prompt.window().closesAt().isAfter(clock.instant())) {
            shut(tenant, prompt);
        } else {
            rows.row(
                    "open_window",
                    prompt.promptId(),
                    FactStatements.OPEN_WINDOW,
                    tenant,
                    prompt.promptId(),
                    prompt.workerId().value(),
                    FactStatements.at(closesAt));
        }
    }

    /** A window that is past needs no waking: the mark of this fact has its worker looked at. */
    private void shut(UUID tenant, PromptRow prompt) {
        if (!prompt.first()) {
            rows.row("open_window", prompt.promptId(), FactStatements.SHUT_WINDOW, tenant, prompt.promptId());
        }
    }
}

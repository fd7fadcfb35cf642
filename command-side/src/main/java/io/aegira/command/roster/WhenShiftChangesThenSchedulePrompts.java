package io.aegira.command.roster;

import io.aegira.command.platform.AsRecorded;
import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptCommand.SchedulePrompt;
import io.aegira.kernel.checkin.PromptCommand.WithdrawPrompt;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.platform.axon.Commands;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Schedules, moves and withdraws a shift's prompts in the transaction of the shift. A log that is restored brings its prompts along. */
@Component
@ProcessingGroup(CommandGroups.PROMPT_SCHEDULING)
@RequiredArgsConstructor
class WhenShiftChangesThenSchedulePrompts {
    private final TenantSettings settings;
    private final KnownPrompts prompts;
    private final Commands commands;

    @EventHandler
    void react(ShiftUpserted shift, MetaData metadata, @SequenceNumber long sequence) {
        if (AsRecorded.isWhole()) {
            return;
        }
        TenantId tenant = Meta.tenant(metadata);
        Cause cause = new Cause(shift.eventId(), shift.eventTime());
        Instant end = shift.endTime().toInstant();
        Instant lastClose = settings.deactivatedAt(tenant, shift.workerId())
                .map(java.time.OffsetDateTime::toInstant)
                .orElse(Instant.MAX);
        Set<PromptId> wanted = new HashSet<>();
        for (CheckInPolicy.Entry entry : settings.checkInPolicy(tenant).prompts()) {
            Window window = Windows.of(entry, shift.startTime().toInstant(), end);
            PromptId prompt = PromptIds.promptId(shift.shiftId(), entry.kind());
            if (!window.closesAt().isAfter(lastClose)) {
                wanted.add(prompt);
                prompts.scheduled(shift.shiftId(), prompt);
                FormId form = entry.formId() == null ? FormId.of(FormVersion.STANDARD.formId()) : entry.formId();
                commands.send(
                        new SchedulePrompt(
                                tenant, prompt, shift.workerId(), shift.shiftId(), form, window, entry.kind(), cause),
                        metadata);
            }
        }
        if (sequence > 0) {
            withdraw(tenant, shift.shiftId(), wanted, cause, metadata);
        }
    }

    @EventHandler
    void react(ShiftRemoved shift, MetaData metadata) {
        if (!AsRecorded.isWhole()) {
            Cause cause = new Cause(shift.eventId(), shift.eventTime());
            withdraw(Meta.tenant(metadata), shift.shiftId(), Set.of(), cause, metadata);
        }
    }

    @EventHandler
    void react(WorkerDeactivated event, MetaData metadata) {
        if (AsRecorded.isWhole()) {
            return;
        }
        TenantId tenant = Meta.tenant(metadata);
        Cause cause = new Cause(event.eventId(), event.eventTime());
        for (UUID prompt : prompts.closingAfter(tenant, event.workerId(), event.eventTime())) {
            commands.send(new WithdrawPrompt(tenant, PromptId.of(prompt), cause), Meta.derived(metadata));
        }
    }

    private void withdraw(TenantId tenant, ShiftId shift, Set<PromptId> except, Cause cause, MetaData metadata) {
        for (PromptId prompt : prompts.standing(tenant, shift)) {
            if (!except.contains(prompt)) {
                commands.send(new WithdrawPrompt(tenant, prompt, cause), metadata);
            }
        }
    }
}

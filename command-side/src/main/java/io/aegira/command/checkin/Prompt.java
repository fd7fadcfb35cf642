package io.aegira.command.checkin;

import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptCommand.CloseWindow;
import io.aegira.kernel.checkin.PromptCommand.ReassessWindow;
import io.aegira.kernel.checkin.PromptCommand.SchedulePrompt;
import io.aegira.kernel.checkin.PromptCommand.SubmitResponse;
import io.aegira.kernel.checkin.PromptCommand.WithdrawPrompt;
import io.aegira.kernel.checkin.PromptEvent;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One request to one worker to check in. Facts come in any order; the status follows from them (time semantics, "The current
 * state of a prompt"), so an answer may come before its shift.
 *
 * <pre>
 * scheduled ─ answer ▶ completed on time | late      missed ─ late answer ▶ completed late
 *     └────── window closes ▶ missed                 missed ─ leave, shift removed ▶ excused
 * </pre>
 */
@Aggregate(type = "Prompt", lockFactory = "optimistic")
class Prompt {
    @AggregateIdentifier
    private String id;

    private @Nullable Schedule schedule;
    private boolean withdrawn;
    private final List<ResponseSubmitted> responses = new ArrayList<>();
    private final Set<Instant> missed = new HashSet<>();
    private final Set<UUID> overrides = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SchedulePrompt command) {
        Schedule wanted = Schedule.of(command);
        if (schedule == null) {
            AggregateLifecycle.apply(wanted.scheduled(command.promptId(), command.cause()));
        } else if (withdrawn || !wanted.equals(schedule)) {
            if (!withdrawn && !wanted.workerId().equals(schedule.workerId())) {
                AggregateLifecycle.apply(schedule.withdrawn(command.promptId(), command.cause()));
            }
            AggregateLifecycle.apply(wanted.rescheduled(command.promptId(), command.cause()));
        }
    }

    @CommandHandler
    void decide(WithdrawPrompt command) {
        if (schedule != null && !withdrawn) {
            AggregateLifecycle.apply(schedule.withdrawn(command.promptId(), command.cause()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitResponse command) {
        Schedule asked = scheduleFor(command);
        if (asked != null && command.promptKind() != null && !asked.kind().equals(command.promptKind())) {
            throw new CommandRefused(
                    CheckInRefusal.KIND_DOES_NOT_FIT_PROMPT, "payload.prompt_kind", "the prompt is of another kind");
        }
        if (responses.stream().anyMatch(response -> response.responseId().equals(command.responseId()))) {
            throw new CommandRefused(
                    CheckInRefusal.RESPONSE_ID_TAKEN, "payload.response_id", "another response has this id");
        }
        Answers.check(command.form(), command.answers());
        Punctuality punctuality = Punctuality.of(command, command.rosteredMeanwhile() ? null : asked);
        AggregateLifecycle.apply(
                new ResponseSubmitted(
                        command.eventId(),
                        command.eventTime(),
                        command.responseId(),
                        command.promptId(),
                        command.shiftId(),
                        command.promptKind(),
                        command.workerId(),
                        command.formId(),
                        command.submittedAt(),
                        command.answers(),
                        command.note(),
                        null,
                        punctuality.isLate(),
                        punctuality.lateBySeconds()),
                MetaData.from(Answers.formOf(command.form())));
    }

    /** Null where nobody is known to be asked, or where a worker must not learn who is: their answer is kept and never counted. */
    private @Nullable Schedule scheduleFor(SubmitResponse command) {
        boolean others = schedule != null && !schedule.workerId().equals(command.workerId());
        if (others && !command.rosteredMeanwhile() && !command.byWorker()) {
            throw new CommandRefused(
                    CheckInRefusal.PROMPT_OF_ANOTHER_WORKER, "payload.worker_id", "the prompt is another worker's");
        }
        return others && command.byWorker() ? null : schedule;
    }

    /** @return whether a miss of this window stands recorded */
    @CommandHandler
    boolean decide(CloseWindow command) {
        // The deadline is only a reminder: it may fire twice, late, or for a window that has moved.
        if (schedule == null || withdrawn || !command.closesAt().equals(schedule.closesAt())) {
            return false;
        }
        if (!missed.contains(command.closesAt())
                && command.availability().isAvailable()
                && !answeredBy(command.closesAt())) {
            AggregateLifecycle.apply(schedule.missed(command.promptId(), command.availability()));
        }
        return missed.contains(command.closesAt());
    }

    @CommandHandler
    void decide(ReassessWindow command) {
        if (!missed.isEmpty()) {
            AggregateLifecycle.apply(Overrides.of(command, overrides));
        }
    }

    @EventSourcingHandler
    void evolve(PromptEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        switch (event) {
            case PromptScheduled scheduled -> stand(tenant, scheduled.promptId(), Schedule.of(scheduled));
            case PromptRescheduled rescheduled -> stand(tenant, rescheduled.promptId(), Schedule.of(rescheduled));
            case PromptWithdrawn ignored -> withdrawn = true;
            case ResponseSubmitted response -> {
                identify(tenant, Objects.requireNonNull(response.promptId()));
                responses.add(response);
            }
            case WindowMissed miss -> missed.add(miss.windowClosedAt());
            case StatusOverridden override -> overrides.add(override.eventId());
        }
    }

    private void stand(String tenant, PromptId prompt, Schedule now) {
        identify(tenant, prompt);
        schedule = now;
        withdrawn = false;
    }

    private void identify(String tenant, PromptId prompt) {
        id = AggregateId.of(AggregateId.PROMPT, TenantId.of(tenant), prompt.value());
    }

    private boolean answeredBy(Instant closesAt) {
        Schedule now = Objects.requireNonNull(schedule);
        return responses.stream()
                .filter(response -> response.workerId().equals(now.workerId()))
                .anyMatch(response -> !response.submittedAt().toInstant().isAfter(closesAt));
    }
}

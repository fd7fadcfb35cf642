package io.aegira.kernel.checkin;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a prompt. */
public sealed interface PromptCommand extends AggregateCommand {
    PromptId promptId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.PROMPT, tenantId(), promptId().value());
    }

    /** Ask this worker in this window; moves, reassigns or reinstates a prompt that exists. @param cause the roster's event */
    record SchedulePrompt(
            TenantId tenantId,
            PromptId promptId,
            WorkerId workerId,
            ShiftId shiftId,
            FormId formId,
            Window window,
            String promptKind,
            Cause cause)
            implements PromptCommand {}

    /** Stop asking. @param cause the event that took the shift or the worker away */
    record WithdrawPrompt(TenantId tenantId, PromptId promptId, Cause cause) implements PromptCommand {}

    /**
     * Take an answer.
     *
     * @param form the version that it is held against
     * @param knownThen what a log that is brought back says of its punctuality; absent: it is worked out now
     * @param rosteredMeanwhile a shift stored together with it asks this worker, whoever was asked before
     * @param byWorker the worker sends it, who may not learn of prompts of others: to another's, it is kept as if nobody were asked
     */
    record SubmitResponse(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            ResponseId responseId,
            PromptId promptId,
            @Nullable ShiftId shiftId,
            @Nullable String promptKind,
            WorkerId workerId,
            @Nullable FormId formId,
            OffsetDateTime submittedAt,
            Map<String, BigDecimal> answers,
            @Nullable EncryptedText note,
            FormVersion form,
            @Nullable KnownThen knownThen,
            boolean rosteredMeanwhile,
            boolean byWorker)
            implements PromptCommand {}

    /** The window has closed: record a miss if that is what it was. Answers whether one stands recorded. */
    record CloseWindow(
            TenantId tenantId, PromptId promptId, WorkerId workerId, Instant closesAt, AvailabilityStatus availability)
            implements PromptCommand {}

    /** A recorded miss no longer stands: say so. */
    record ReassessWindow(
            TenantId tenantId,
            PromptId promptId,
            WorkerId workerId,
            Instant closesAt,
            PromptStatus to,
            PromptEvent.OverrideReason reason,
            Cause cause)
            implements PromptCommand {}

    /** What was known of an answer's punctuality when it was first stored. Both absent: its window was unknown. */
    record KnownThen(@Nullable Boolean isLate, @Nullable Long lateBySeconds) {}

    /** The event that something follows from, and its time. */
    record Cause(UUID eventId, OffsetDateTime eventTime) {}
}

package io.aegira.command.checkin;

import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptCommand.CloseWindow;
import io.aegira.kernel.checkin.PromptCommand.ReassessWindow;
import io.aegira.kernel.checkin.PromptCommand.SchedulePrompt;
import io.aegira.kernel.checkin.PromptCommand.SubmitResponse;
import io.aegira.kernel.checkin.PromptCommand.WithdrawPrompt;
import io.aegira.kernel.checkin.PromptEvent.MissReason;
import io.aegira.kernel.checkin.PromptEvent.OverrideReason;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One shift from six to six with its prompt before the shift: orders about it, and the facts that follow. */
final class CheckIns {
    static final ShiftId SHIFT = ShiftId.of(named("shift"));
    static final String KIND = "pre_shift";
    static final PromptId PROMPT = PromptIds.promptId(SHIFT, KIND);
    static final FormId FORM = FormId.of(FormVersion.STANDARD.formId());
    static final Window PRE_SHIFT = new Window(instant("05:15"), instant("06:05"));
    static final Window MOVED = new Window(instant("09:15"), instant("10:05"));
    static final Map<String, BigDecimal> CALM = answers(2);
    static final Map<String, BigDecimal> TIRED = answers(9);
    static final Cause PLANNED = new Cause(named("shift planned"), at("01:00"));
    static final Cause CHANGED = new Cause(named("shift changed"), at("02:00"));
    static final Cause REMOVED = new Cause(named("shift removed"), at("03:00"));

    private CheckIns() {}

    static SchedulePrompt schedule(WorkerId worker, Window window, Cause cause) {
        return new SchedulePrompt(TENANT, PROMPT, worker, SHIFT, FORM, window, KIND, cause);
    }

    static PromptScheduled scheduled(WorkerId worker, Window window) {
        return scheduled(PROMPT, KIND, worker, window);
    }

    static PromptScheduled scheduled(PromptId prompt, String kind, WorkerId worker, Window window) {
        UUID eventId = DerivedIds.eventId(PLANNED.eventId(), "checkin.prompt_scheduled", prompt.toString());
        return new PromptScheduled(eventId, PLANNED.eventTime(), prompt, worker, SHIFT, FORM, window, kind);
    }

    static PromptRescheduled rescheduled(WorkerId worker, Window window, Cause cause) {
        return new PromptRescheduled(
                derived(cause, "checkin.prompt_rescheduled"),
                cause.eventTime(),
                PROMPT,
                worker,
                SHIFT,
                FORM,
                window,
                KIND);
    }

    static WithdrawPrompt withdraw(Cause cause) {
        return new WithdrawPrompt(TENANT, PROMPT, cause);
    }

    static PromptWithdrawn withdrawn(WorkerId worker, Window window, Cause cause) {
        return new PromptWithdrawn(
                derived(cause, "checkin.prompt_withdrawn"),
                cause.eventTime(),
                PROMPT,
                worker,
                SHIFT,
                FORM,
                window,
                KIND);
    }

    static SubmitResponse submit(WorkerId worker, Map<String, BigDecimal> answers, String submittedAt) {
        return submit(worker, answers, submittedAt, KIND);
    }

    static SubmitResponse submit(
            WorkerId worker, Map<String, BigDecimal> answers, String submittedAt, @Nullable String kind) {
        return new SubmitResponse(
                TENANT,
                named("answered " + submittedAt),
                at(submittedAt),
                response(submittedAt),
                PROMPT,
                SHIFT,
                kind,
                worker,
                null,
                at(submittedAt),
                answers,
                null,
                FormVersion.STANDARD,
                null,
                false,
                false);
    }

    static SubmitResponse byWorker(SubmitResponse order) {
        return sent(order, false, true);
    }

    static SubmitResponse rosteredMeanwhile(SubmitResponse order) {
        return sent(order, true, false);
    }

    private static SubmitResponse sent(SubmitResponse order, boolean rosteredMeanwhile, boolean byWorker) {
        return new SubmitResponse(
                order.tenantId(),
                order.eventId(),
                order.eventTime(),
                order.responseId(),
                order.promptId(),
                order.shiftId(),
                order.promptKind(),
                order.workerId(),
                order.formId(),
                order.submittedAt(),
                order.answers(),
                order.note(),
                order.form(),
                null,
                rosteredMeanwhile,
                byWorker);
    }

    /** @param lateBySeconds absent: stored before the window was known */
    static ResponseSubmitted submitted(
            WorkerId worker, Map<String, BigDecimal> answers, String submittedAt, @Nullable Long lateBySeconds) {
        return new ResponseSubmitted(
                named("answered " + submittedAt),
                at(submittedAt),
                response(submittedAt),
                PROMPT,
                SHIFT,
                KIND,
                worker,
                null,
                at(submittedAt),
                answers,
                null,
                null,
                lateBySeconds == null ? null : lateBySeconds > 0,
                lateBySeconds);
    }

    static ResponseId response(String submittedAt) {
        return ResponseId.of(named("response " + submittedAt));
    }

    static CloseWindow close(WorkerId worker, Window window) {
        return close(worker, window, AvailabilityStatus.AVAILABLE);
    }

    static CloseWindow close(WorkerId worker, Window window, AvailabilityStatus availability) {
        return new CloseWindow(TENANT, PROMPT, worker, window.closesAt(), availability);
    }

    static WindowMissed missed(WorkerId worker, Window window) {
        UUID missedId = Uuid5.of(PROMPT.value(), window.closesAt().toString());
        return new WindowMissed(
                DerivedIds.eventId(missedId, "checkin.window_missed", PROMPT.toString()),
                window.closesAt().atOffset(ZoneOffset.UTC),
                missedId,
                PROMPT,
                worker,
                window.closesAt(),
                MissReason.NO_SUBMISSION,
                AvailabilityStatus.AVAILABLE);
    }

    static ReassessWindow reassess(
            WorkerId worker, Window window, PromptStatus to, OverrideReason reason, Cause cause) {
        return new ReassessWindow(TENANT, PROMPT, worker, window.closesAt(), to, reason, cause);
    }

    static StatusOverridden overridden(
            WorkerId worker, Window window, PromptStatus to, OverrideReason reason, Cause cause) {
        return overridden(worker, window, to.toString(), to, reason, cause);
    }

    /** @param discriminator tells it from another one by the same cause */
    static StatusOverridden overridden(
            WorkerId worker, Window window, String discriminator, PromptStatus to, OverrideReason reason, Cause cause) {
        String what = PROMPT + "/" + window.closesAt() + "/" + discriminator;
        return new StatusOverridden(
                DerivedIds.eventId(cause.eventId(), "checkin.status_overridden", what),
                cause.eventTime(),
                PROMPT,
                worker,
                PromptStatus.MISSED,
                to,
                reason,
                cause.eventId());
    }

    private static UUID derived(Cause cause, String type) {
        return DerivedIds.eventId(cause.eventId(), type, PROMPT.toString());
    }

    private static Map<String, BigDecimal> answers(int fatigue) {
        return Map.of("fatigue", BigDecimal.valueOf(fatigue), "readiness", BigDecimal.valueOf(7));
    }
}

package io.aegira.standalone.bench;

import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.query.platform.Columns;
import io.aegira.standalone.bench.JpaRows.Prompt;
import io.aegira.standalone.bench.JpaRows.Response;
import io.aegira.standalone.bench.JpaRows.Shift;
import java.time.Duration;
import java.time.Instant;

/** {@code prompt-state}, made simpler than it is: answers come in their order, and nobody is ever away. */
final class JpaPrompts implements JpaStore.View {
    @Override
    public void on(DomainEvent event, JpaStore store) {
        switch (event) {
            case ShiftUpserted shift -> upserted(shift, store);
            case PromptScheduled scheduled -> scheduled(scheduled, store);
            case ResponseSubmitted answer -> answered(answer, store);
            case WindowMissed missed -> missed(prompt(missed.promptId(), store));
            case StatusOverridden overridden -> prompt(overridden.promptId(), store);
            default -> {}
        }
    }

    private static void upserted(ShiftUpserted event, JpaStore store) {
        Shift shift = store.row(Shift.class, event.shiftId().value(), Shift::new);
        shift.workerId = event.workerId().value();
        shift.siteId = event.siteId().value();
        shift.timezone = event.timezone();
        shift.startsAt = event.startTime().toInstant();
        shift.endsAt = event.endTime().toInstant();
        shift.isRemoved = false;
    }

    private static void scheduled(PromptScheduled event, JpaStore store) {
        Prompt prompt = prompt(event.promptId(), store);
        prompt.workerId = event.workerId().value();
        prompt.shiftId = event.shiftId().value();
        prompt.formId = event.formId().value();
        prompt.promptKind = event.promptKind();
        prompt.opensAt = event.window().opensAt();
        prompt.closesAt = event.window().closesAt();
        stands(prompt);
    }

    private static void answered(ResponseSubmitted event, JpaStore store) {
        Response response = store.row(Response.class, event.eventId(), Response::new);
        response.responseId = event.responseId().value();
        response.workerId = event.workerId().value();
        response.submittedAt = event.submittedAt();
        response.answers = Columns.json(event.answers());
        response.isLate = event.isLate();
        response.lateBySeconds = event.lateBySeconds();
        if (event.promptId() != null) {
            response.promptId = event.promptId().value();
            counts(response, prompt(event.promptId(), store));
        }
    }

    private static void counts(Response response, Prompt prompt) {
        Instant submitted = response.submittedAt.toInstant();
        if (prompt.firstSubmittedAt == null) {
            prompt.firstSubmittedAt = submitted;
        }
        prompt.latestSubmittedAt = submitted;
        prompt.responseId = response.responseId;
        prompt.answers = response.answers;
        stands(prompt);
    }

    private static void missed(Prompt prompt) {
        if (prompt.firstSubmittedAt == null) {
            prompt.state = "missed";
        }
    }

    private static void stands(Prompt prompt) {
        if (prompt.closesAt == null || prompt.firstSubmittedAt == null) {
            prompt.state = "scheduled";
            return;
        }
        boolean late = prompt.firstSubmittedAt.isAfter(prompt.closesAt);
        prompt.state = late ? "completed_late" : "completed_on_time";
        prompt.lateBySeconds = late
                ? Duration.between(prompt.closesAt, prompt.firstSubmittedAt).toSeconds()
                : null;
    }

    private static Prompt prompt(PromptId id, JpaStore store) {
        Prompt prompt = store.row(Prompt.class, id.value(), Prompt::new);
        prompt.heardAt = store.at();
        prompt.lastUpdatedAt = store.at();
        return prompt;
    }
}

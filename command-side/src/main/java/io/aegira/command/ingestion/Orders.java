package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.availability.AvailabilityCommand.SetAvailability;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.checkin.AdHocCommand.SubmitAdHocResponse;
import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptCommand.KnownThen;
import io.aegira.kernel.checkin.PromptCommand.SubmitResponse;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftCommand.RemoveShift;
import io.aegira.kernel.roster.ShiftCommand.UpsertShift;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what came in into an order, once its times are sound. */
@Component
@RequiredArgsConstructor
class Orders {
    private final TextCipher cipher;
    private final PayloadWords words;
    private final TenantSettings settings;
    private final Clock clock;

    /** @throws Problem 400 naming the field @throws CommandRefused when the form is unknown */
    Command of(Incoming incoming, RosterOfBatch roster, AskedForms forms, Sender sender) {
        Envelope envelope = incoming.envelope();
        return switch (incoming.payload()) {
            case Payloads.Shift shift -> upsert(envelope, shift);
            case Payloads.Removal removal ->
                new RemoveShift(
                        envelope.tenantId(),
                        envelope.eventId(),
                        eventTime(envelope),
                        removal.shiftId(),
                        removal.workerId(),
                        sealed(envelope, removal.workerId(), "reason", removal.reason()),
                        PayloadWords.plain(removal.source()));
            case Payloads.Availability availability -> set(envelope, availability);
            case Payloads.Response response ->
                submit(
                        envelope,
                        response,
                        incoming.knownThen(),
                        sender.isOnlyAboutThemselves() ? RosterOfBatch.UNKNOWN : roster,
                        forms,
                        sender.isOnlyAboutThemselves());
            case Payloads.Incident incident ->
                new ReportIncident(
                        envelope.tenantId(),
                        envelope.eventId(),
                        eventTime(envelope),
                        incident.incidentId(),
                        incident.workerId(),
                        incident.type(),
                        incident.severity(),
                        Times.sound("payload.occurred_at", incident.occurredAt()),
                        sealed(envelope, incident.workerId(), "notes", incident.notes()));
        };
    }

    private static UpsertShift upsert(Envelope envelope, Payloads.Shift shift) {
        OffsetDateTime start = Times.sound("payload.start_time", shift.startTime());
        OffsetDateTime end = Times.sound("payload.end_time", shift.endTime());
        Times.inOrder(start, "payload.end_time", end);
        Times.notTooLong(start, "payload.end_time", end);
        Times.isZone("payload.timezone", shift.timezone());
        return new UpsertShift(
                envelope.tenantId(),
                envelope.eventId(),
                eventTime(envelope),
                shift.shiftId(),
                shift.workerId(),
                shift.siteId(),
                shift.timezone(),
                start,
                end,
                PayloadWords.plain(shift.source()));
    }

    private SetAvailability set(Envelope envelope, Payloads.Availability said) {
        OffsetDateTime from = Times.sound("payload.effective_from", said.effectiveFrom());
        @Nullable OffsetDateTime to = Times.soundIfGiven("payload.effective_to", said.effectiveTo());
        Times.inOrder(from, "payload.effective_to", to);
        return new SetAvailability(
                envelope.tenantId(),
                envelope.eventId(),
                eventTime(envelope),
                said.workerId(),
                said.status(),
                from,
                to,
                sealed(envelope, said.workerId(), "reason", said.reason()),
                PayloadWords.plain(said.source()));
    }

    private Command submit(
            Envelope envelope,
            Payloads.Response response,
            @Nullable KnownThen knownThen,
            RosterOfBatch roster,
            AskedForms forms,
            boolean byWorker) {
        OffsetDateTime submitted = Times.sound("payload.submitted_at", response.submittedAt());
        Times.notInTheFuture("payload.submitted_at", submitted, clock.instant());
        if (!submitted.toInstant().equals(eventTime(envelope).toInstant())) {
            throw Problem.invalid("event_time", "must be the instant of payload.submitted_at");
        }
        if (response.promptId() != null
                && response.shiftId() != null
                && response.promptKind() != null
                && !PromptIds.promptId(response.shiftId(), response.promptKind())
                        .equals(response.promptId())) {
            throw Problem.invalid("payload.prompt_kind", "does not fit prompt_id and shift_id");
        }
        FormVersion form = form(envelope.tenantId(), formOf(response, forms, byWorker), submitted);
        @Nullable EncryptedText note = sealed(envelope, response.workerId(), "note", response.note());
        return response.promptId() == null
                ? new SubmitAdHocResponse(
                        envelope.tenantId(),
                        envelope.eventId(),
                        eventTime(envelope),
                        response.responseId(),
                        response.workerId(),
                        response.formId(),
                        submitted,
                        response.answers(),
                        note,
                        form)
                : new SubmitResponse(
                        envelope.tenantId(),
                        envelope.eventId(),
                        eventTime(envelope),
                        response.responseId(),
                        response.promptId(),
                        response.shiftId(),
                        words.kind(envelope.tenantId(), response.promptKind()),
                        response.workerId(),
                        response.formId(),
                        submitted,
                        response.answers(),
                        note,
                        form,
                        knownThen,
                        roster.asks(response.workerId(), response.promptId()),
                        byWorker);
    }

    private static FormId formOf(Payloads.Response answer, AskedForms forms, boolean byWorker) {
        if (answer.formId() != null) {
            return answer.formId();
        }
        return byWorker
                ? forms.ofOwn(answer.workerId(), answer.promptId(), answer.shiftId(), answer.promptKind())
                : forms.of(answer.promptId(), answer.shiftId(), answer.promptKind());
    }

    /** The version that answers given then are held against. @throws CommandRefused when the form is unknown */
    FormVersion form(TenantId tenant, FormId form, OffsetDateTime given) {
        return settings.formInForce(tenant, form, given.toInstant())
                .orElseThrow(() -> new CommandRefused(
                        CheckInRefusal.UNKNOWN_FORM, "payload.form_id", "the tenant has no such form"));
    }

    private @Nullable EncryptedText sealed(Envelope envelope, WorkerId worker, String field, @Nullable String text) {
        return cipher.encrypt(envelope.tenantId(), worker, envelope.eventId(), field, text);
    }

    private static OffsetDateTime eventTime(Envelope envelope) {
        return Times.sound("event_time", envelope.eventTime());
    }
}

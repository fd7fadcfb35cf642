package io.aegira.command.ingestion;

import io.aegira.command.platform.FormMetadata;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.kernel.eventlog.LogUpcasters;
import io.aegira.kernel.eventlog.StoredForm;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a log says into the events that it was made of. What stands there in words is sealed, as ever; about somebody who was erased it is
 * left out.
 */
@Component
@RequiredArgsConstructor
class RecordedFacts {
    private final TextCipher cipher;
    private final SenderWords words;
    private final PayloadWords payloads;
    private final Orders orders;
    private final LogSerializer serializer;

    /**
     * @param forms those of prompts; learns what the event says of them
     * @throws Problem 400 naming the field @throws CommandRefused when its form is unknown
     */
    RecordedFact of(LogRecord record, AskedForms forms) {
        Envelope envelope = record.envelope();
        Times.sound("event_time", envelope.eventTime());
        WorkerId about = about(record);
        boolean erased = words.isErased(envelope.tenantId(), about);
        ObjectNode stored = envelope.payload().deepCopy();
        boolean wordless = about != null && !payloads.takeFrom(stored, envelope).isEmpty() && erased;
        for (String text : texts(record.type().type(), stored)) {
            wordless |= erased;
            if (erased || about == null) {
                stored.remove(text);
            } else {
                stored.set(text, sealed(envelope, about, text, stored));
            }
        }
        DomainEvent event = event(record, stored);
        Map<String, Object> metadata = words.metadata(envelope, about, erased ? null : mac(record.asSent()));
        metadata.putAll(formOf(envelope, event, forms));
        String payload = serializer.payload(event);
        if (envelope.schemaVersion() != record.type().version()) {
            payload = AegiraJson.mapper().writeValueAsString(stored);
            metadata.put(StoredForm.KEY, new StoredForm(envelope.eventId(), envelope.schemaVersion(), payload));
        }
        return new RecordedFact(
                event,
                record.type().name(),
                payload,
                String.valueOf(metadata.get(EventMetadata.SOURCE)),
                (String) metadata.get(EventMetadata.SOURCE_EVENT_ID),
                metadata,
                erased,
                wordless);
    }

    private static DomainEvent event(LogRecord record, ObjectNode stored) {
        Envelope envelope = record.envelope();
        ObjectNode json = LogUpcasters.present(record.type().name(), envelope.schemaVersion(), stored);
        json.put("event_id", envelope.eventId().toString());
        json.put("event_time", envelope.eventTime().toString());
        return Incoming.convert(json, record.type().type(), "payload.");
    }

    /** Whose key seals what the event says; nobody's, where it is about no worker. */
    private static @Nullable WorkerId about(LogRecord record) {
        if (!WorkerEvent.class.isAssignableFrom(record.type().type())) {
            return null;
        }
        ObjectNode about = AegiraJson.mapper().createObjectNode();
        about.set("worker_id", record.envelope().payload().get("worker_id"));
        return Incoming.convert(about, About.class, "payload.").workerId();
    }

    /** The fields that hold a text in the clear which the log keeps sealed. */
    private static List<String> texts(Class<?> event, ObjectNode payload) {
        return EncryptedText.fieldsOf(event).stream()
                .filter(field -> payload.path(field).isString())
                .toList();
    }

    private JsonNode sealed(Envelope envelope, WorkerId about, String field, ObjectNode payload) {
        String text = payload.get(field).asString();
        return AegiraJson.mapper()
                .valueToTree(cipher.encrypt(envelope.tenantId(), about, envelope.eventId(), field, text));
    }

    private @Nullable String mac(@Nullable Incoming sent) {
        return sent == null ? null : words.mac(sent);
    }

    private Map<String, Object> formOf(Envelope envelope, DomainEvent event, AskedForms forms) {
        switch (event) {
            case ShiftUpserted shift -> forms.schedule(shift.shiftId(), shift.workerId());
            case PromptScheduled prompt -> forms.schedule(prompt.promptId(), prompt.workerId(), prompt.formId());
            case PromptRescheduled prompt -> forms.schedule(prompt.promptId(), prompt.workerId(), prompt.formId());
            case ResponseSubmitted answer -> {
                return form(envelope, answer, forms);
            }
            default -> {}
        }
        return Map.of();
    }

    private Map<String, Object> form(Envelope envelope, ResponseSubmitted answer, AskedForms forms) {
        FormId id = answer.formId() != null
                ? answer.formId()
                : forms.of(answer.promptId(), answer.shiftId(), answer.promptKind());
        FormVersion form = orders.form(envelope.tenantId(), id, answer.submittedAt());
        return Map.of(FormMetadata.FORM_ID, form.formId().toString(), FormMetadata.FORM_VERSION, form.version());
    }

    /** Whom an event is about. */
    private record About(WorkerId workerId) {}
}

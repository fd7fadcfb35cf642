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
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a log says into the events that it was made of. Free text that stands there in clear is sealed, as ever. */
@Component
@RequiredArgsConstructor
class RecordedFacts {
    private final TextCipher cipher;
    private final Orders orders;
    private final PromptForms promptForms;
    private final LogSerializer serializer;

    /**
     * @param scheduled the forms of prompts that the same batch has scheduled before; grows
     * @throws Problem 400 naming the field @throws CommandRefused when its form is unknown
     */
    RecordedFact of(LogRecord record, Map<UUID, FormId> scheduled) {
        Envelope envelope = record.envelope();
        Times.sound("event_time", envelope.eventTime());
        ObjectNode stored = sealed(record);
        DomainEvent event = event(record, stored);
        Map<String, Object> metadata = new HashMap<>(Intake.metadata(envelope, mac(record.asSent())));
        switch (event) {
            case PromptScheduled prompt -> scheduled.put(prompt.promptId().value(), prompt.formId());
            case PromptRescheduled prompt -> scheduled.put(prompt.promptId().value(), prompt.formId());
            case ResponseSubmitted answer -> metadata.putAll(form(envelope, answer, scheduled));
            default -> {}
        }
        String payload = serializer.payload(event);
        if (envelope.schemaVersion() != record.type().version()) {
            payload = AegiraJson.mapper().writeValueAsString(stored);
            metadata.put(StoredForm.KEY, new StoredForm(envelope.eventId(), envelope.schemaVersion(), payload));
        }
        return new RecordedFact(
                event, record.type().name(), payload, envelope.source(), envelope.sourceEventId(), metadata);
    }

    private DomainEvent event(LogRecord record, ObjectNode stored) {
        Envelope envelope = record.envelope();
        ObjectNode json = LogUpcasters.present(record.type().name(), envelope.schemaVersion(), stored);
        json.put("event_id", envelope.eventId().toString());
        json.put("event_time", envelope.eventTime().toString());
        return Incoming.convert(json, record.type().type(), "payload.");
    }

    private ObjectNode sealed(LogRecord record) {
        ObjectNode payload = record.envelope().payload().deepCopy();
        for (RecordComponent part : record.type().type().getRecordComponents()) {
            String field = part.getName().replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT);
            if (part.getType() == EncryptedText.class && payload.path(field).isString()) {
                payload.set(field, sealed(record.envelope(), field, payload));
            }
        }
        return payload;
    }

    private JsonNode sealed(Envelope envelope, String field, ObjectNode payload) {
        ObjectNode about = AegiraJson.mapper().createObjectNode();
        about.set("worker_id", payload.get("worker_id"));
        WorkerId worker = Incoming.convert(about, About.class, "payload.").workerId();
        String text = payload.get(field).asString();
        return AegiraJson.mapper()
                .valueToTree(cipher.encrypt(envelope.tenantId(), worker, envelope.eventId(), field, text));
    }

    private @Nullable String mac(@Nullable Incoming sent) {
        return sent == null
                ? null
                : cipher.mac(sent.envelope().tenantId(), sent.payload().workerId(), sent.content());
    }

    private Map<String, Object> form(Envelope envelope, ResponseSubmitted answer, Map<UUID, FormId> scheduled) {
        FormId id = answer.formId() != null
                ? answer.formId()
                : promptForms.formFor(envelope.tenantId(), answer.promptId(), answer.promptKind(), scheduled);
        FormVersion form = orders.form(envelope.tenantId(), id);
        return Map.of(FormMetadata.FORM_ID, form.formId().toString(), FormMetadata.FORM_VERSION, form.version());
    }

    /** Whom an event is about. */
    private record About(WorkerId workerId) {}
}

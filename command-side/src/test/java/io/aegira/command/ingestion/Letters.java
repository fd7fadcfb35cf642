package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.QUARRY;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.kernel.message.AegiraJson;
import java.util.Arrays;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as senders write them, and the same with one field changed. */
final class Letters {
    static final String SHIFT = letter("roster.shift_upserted", """
            {"shift_id": "%s", "worker_id": "%s", "site_id": "%s", "timezone": "Australia/Perth",
             "start_time": "2026-02-12T06:00:00+08:00", "end_time": "2026-02-12T18:00:00+08:00", "source": "roster"}""".formatted(named("shift"), ANA, QUARRY));
    static final String REMOVAL = letter("roster.shift_removed", """
            {"shift_id": "%s", "worker_id": "%s", "reason": "rained off", "source": "roster"}""".formatted(named("shift"), ANA));
    static final String AVAILABILITY = letter("worker.availability_set", """
            {"worker_id": "%s", "status": "on_leave", "effective_from": "2026-02-12T00:00:00+08:00",
             "effective_to": "2026-02-13T00:00:00+08:00", "reason": "holiday", "source": "roster"}""".formatted(ANA));
    static final String RESPONSE = letter("checkin.response_submitted", """
            {"response_id": "%s", "prompt_id": "%s", "shift_id": "%s", "prompt_kind": "pre_shift", "worker_id": "%s",
             "form_id": "%s", "submitted_at": "2026-02-12T05:40:00+08:00", "answers": {"fatigue": 3}, "note": "fine",
             "client_metadata": {"app": "field"}}""".formatted(
                    named("response"), named("prompt"), named("shift"), ANA, named("form")));
    static final String INCIDENT = letter("incident.reported", """
            {"incident_id": "%s", "worker_id": "%s", "type": "Injury", "severity": "Warning",
             "occurred_at": "2026-02-12T08:50:00+08:00", "notes": "cut hand"}""".formatted(named("incident"), ANA));

    private Letters() {}

    static JsonNode json(String letter) {
        return AegiraJson.mapper().readTree(letter);
    }

    /** @param field such as {@code payload.answers.fatigue} @param value JSON */
    static JsonNode with(String letter, String field, String value) {
        ObjectNode whole = (ObjectNode) json(letter);
        parent(whole, field).set(last(field), json(value));
        return whole;
    }

    static JsonNode without(String letter, String field) {
        ObjectNode whole = (ObjectNode) json(letter);
        parent(whole, field).remove(last(field));
        return whole;
    }

    private static ObjectNode parent(ObjectNode whole, String field) {
        ObjectNode parent = whole;
        Iterator<String> names = Arrays.asList(field.split("\\.")).iterator();
        for (String name = names.next(); names.hasNext(); name = names.next()) {
            parent = (ObjectNode) parent.get(name);
        }
        return parent;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private static String letter(String type, String payload) {
        return """
                {"event_id": "%s", "tenant_id": "%s", "event_type": "%s", "event_time": "2026-02-12T05:40:00+08:00",
                 "actor": {"type": "integration", "id": "roster"}, "source": "roster", "source_event_id": "17",
                 "schema_version": 1, "correlation_id": "batch 4", "causation_id": "cause 9",
                 "received_at": "2026-02-12T05:41:00+08:00", "payload": %s}""".formatted(named(type), TENANT, type, payload);
    }
}

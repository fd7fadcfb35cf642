package io.aegira.standalone.acceptance;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a tenant's log holds, event by event in the order of the log: what an export says of it and what it does not. */
record RecordedLog(UUID tenant, List<Event> events) {
    private static final Set<String> TEXTS = Set.of("note", "notes", "reason");
    private static final Set<String> OF_THE_ENVELOPE = Set.of("correlation_id", "causation_id", "received_at");

    static RecordedLog of(UUID tenant) {
        List<Event> events = Running.SUPERUSER
                .sql("""
                        SELECT *, payload::text AS payload_text, metadata::text AS metadata_text FROM eventlog.events
                        WHERE tenant_id = ? AND event_type <> 'audit.action_recorded' ORDER BY global_index""")
                .param(tenant)
                .query((row, number) -> event(tenant, row))
                .list();
        return new RecordedLog(tenant, events);
    }

    /** What must be the same wherever this log is restored. */
    List<String> said() {
        return events.stream()
                .map(event -> event.said().replace(tenant.toString(), "the tenant"))
                .toList();
    }

    private static Event event(UUID tenant, ResultSet row) throws SQLException {
        ObjectNode envelope = Json.object(java.util.Map.of());
        OffsetDateTime time = row.getObject("event_time", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt("event_offset_seconds")));
        for (String column : List.of("event_id", "tenant_id", "event_type")) {
            envelope.put(column, row.getString(column));
        }
        envelope.put("event_time", time.toString());
        JsonNode beside = Json.read(row.getString("metadata_text"));
        String worker = row.getString("worker_id");
        JsonNode words = words(tenant, worker, beside);
        envelope.putObject("actor").put("type", row.getString("actor_type")).put("id", word(words, "actor_id", row));
        envelope.put("source", word(words, "source", row));
        if (row.getString("source_event_id") != null) {
            envelope.put("source_event_id", word(words, "source_event_id", row));
        }
        envelope.put("schema_version", row.getInt("schema_version"));
        OF_THE_ENVELOPE.forEach(key -> {
            if (beside.has(key)) {
                String text = beside.get(key).asString();
                envelope.put(key, open(tenant, worker, text).orElse(text));
            }
        });
        ObjectNode payload = (ObjectNode) clear(tenant, Json.read(row.getString("payload_text")));
        if (words.get("payload") instanceof ObjectNode said) {
            payload.setAll(said);
        }
        envelope.set("payload", payload);
        String place = row.getString("aggregate_type") + " " + row.getString("aggregate_id") + " "
                + row.getLong("sequence") + " " + row.getString("worker_id");
        ObjectNode known = ((ObjectNode) beside).without(List.of("content_mac", "sealed", "correlation_id"));
        String said = place + " " + known + " " + envelope;
        return new Event(envelope, said);
    }

    private static String word(JsonNode words, String field, ResultSet row) throws SQLException {
        return words.path(field).asString(row.getString(field));
    }

    private static JsonNode words(UUID tenant, String worker, JsonNode beside) {
        return beside.has("sealed")
                ? open(tenant, worker, beside.get("sealed").asString())
                        .map(Json::read)
                        .orElseThrow()
                : Json.object(java.util.Map.of());
    }

    private static Optional<String> open(UUID tenant, String worker, String sealed) {
        TextCipher cipher = Running.APPLICATION.getBean(TextCipher.class);
        return worker == null ? Optional.empty() : cipher.open(TenantId.of(tenant), WorkerId.of(worker), sealed);
    }

    /** Texts as an export shows them. */
    private static JsonNode clear(UUID tenant, JsonNode payload) {
        TextCipher cipher = Running.APPLICATION.getBean(TextCipher.class);
        ObjectNode clear = (ObjectNode) payload;
        for (String text : TEXTS) {
            JsonNode sealed = payload.path(text);
            if (sealed.isObject()) {
                EncryptedText encrypted = new EncryptedText(
                        sealed.get("key_id").asString(),
                        sealed.get("nonce").asString(),
                        sealed.get("ciphertext").asString());
                WorkerId worker = WorkerId.of(payload.get("worker_id").asString());
                clear.put(
                        text,
                        cipher.decrypt(TenantId.of(tenant), worker, encrypted).orElseThrow());
            }
        }
        return clear;
    }

    /** @param said all but when it was stored, and its sender's mark, which follows from keys */
    record Event(ObjectNode envelope, String said) {}
}

package io.aegira.kernel.logfile;

import io.aegira.kernel.message.AegiraJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Events of Nordwind, and the way out to a file and back. */
final class History {
    static final String TENANT = "7d1f0c52-6a3e-4c57-9b0e-1f4a2d3c5b6a";
    static final String ANNA = "a1b2c3d4-0000-4000-8000-00000000000a";
    static final String PROMPT = "11111111-2222-4333-8444-555555555555";
    static final String SHIFT = "99999999-2222-4333-8444-555555555555";

    private History() {}

    static ObjectNode response(String answers, String more) {
        return event("checkin.response_submitted", """
                {"response_id":"22222222-2222-4333-8444-555555555555","worker_id":"%s","submitted_at":"2026-02-12T07:05:00+01:00",\
                "answers":%s%s}""".formatted(ANNA, answers, more));
    }

    static ObjectNode shift() {
        return event("roster.shift_upserted", """
                {"shift_id":"%s","worker_id":"%s","site_id":"33333333-2222-4333-8444-555555555555","timezone":"Europe/Berlin",\
                "start_time":"2026-02-12T06:00:00+01:00","end_time":"2026-02-12T14:00:00+01:00","source":"hr"}""".formatted(SHIFT, ANNA));
    }

    static ObjectNode removal() {
        return event("roster.shift_removed", """
                {"shift_id":"%s","worker_id":"%s","reason":"closed"}""".formatted(SHIFT, ANNA));
    }

    static ObjectNode leave() {
        return event("worker.availability_set", """
                {"worker_id":"%s","status":"on_leave","effective_from":"2026-02-12T00:00:00+01:00",\
                "effective_to":"2026-02-14T23:59:59+01:00","reason":"Annual leave"}""".formatted(ANNA));
    }

    static ObjectNode miss() {
        return event("checkin.window_missed", """
                {"missed_id":"44444444-2222-4333-8444-555555555555","prompt_id":"%s","worker_id":"%s",\
                "window_closed_at":"2026-02-12T06:05:00Z","reason":"no_submission","availability_snapshot":"available"}""".formatted(PROMPT, ANNA));
    }

    private static ObjectNode event(String type, String payload) {
        return json("""
                {"event_id":"5b0e7d1c-2222-4333-8444-555555555555","tenant_id":"%s","event_type":"%s",\
                "event_time":"2026-02-12T07:05:00+01:00","ingested_at":"2026-02-12T06:05:01.123456Z",\
                "actor":{"type":"worker","id":"%s"},"source":"worker_app","schema_version":1,"payload":%s}""".formatted(TENANT, type, ANNA, payload));
    }

    static ObjectNode json(String json) {
        return (ObjectNode) AegiraJson.mapper().readTree(json);
    }

    static String file(ObjectNode... events) {
        return file(Arrays.asList(events));
    }

    static String file(List<ObjectNode> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> columns =
                events.stream().flatMap(event -> columns(event).stream()).toList();
        try (EventLogOutput out = new EventLogOutput(bytes, columns)) {
            events.forEach(event -> write(event, out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Those that the event's row fills, {@code dedupe_key} aside. */
    static List<String> columns(ObjectNode event) {
        List<String> columns = new ArrayList<>();
        Leaves.of(event, (path, value) -> columns.add(EventLogColumns.column(type(event), path)));
        return columns;
    }

    static void write(ObjectNode event, EventLogOutput out) {
        out.write(type(event), AegiraJson.mapper().writeValueAsBytes(event));
    }

    private static String type(ObjectNode event) {
        return event.path("event_type").asString();
    }

    static List<LogFileRow> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<LogFileRow> rows(byte[] file) {
        try (EventLogInput in = new EventLogInput(new ByteArrayInputStream(file))) {
            List<LogFileRow> rows = new ArrayList<>();
            for (LogFileRow row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<ObjectNode> events(String file) {
        return rows(file).stream()
                .map(row -> ((LogFileRow.Event) row).envelope())
                .toList();
    }
}

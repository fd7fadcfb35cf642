package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.logfile.EventLogOutput;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ALogIsRestoredTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Api API = Running.API;
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "crew whose log is taken along");
    private static RecordedLog original;

    @BeforeAll
    static void a_crew_has_a_history_and_late_knowledge() {
        API.importAndWait(API.token(CREW.tenant(), "PLATFORM_ADMIN"), CREW.upload(), PATIENCE);
        API.settle(PATIENCE);
        RecordedLog first = RecordedLog.of(CREW.tenant());
        sayLate("worker.availability_set", leaveOver(miss(first, 3)));
        sayLate("checkin.response_submitted", answerTo(miss(first, 8), "PT-10M"));
        sayLate("checkin.response_submitted", answerTo(miss(first, 11), "PT3H"));
        sayLate("incident.reported", incidentOf(miss(first, 5)));
        API.settle(PATIENCE);
        original = RecordedLog.of(CREW.tenant());
        assertThat(types(original))
                .contains("checkin.status_overridden", "risk.signal_withdrawn", "case.opened", "incident.reported");
        assertThat(original.said()).anyMatch(event -> event.contains("\"supersedes\""));
    }

    @Test
    void event_for_event_as_it_was_and_nothing_more_follows() {
        UUID other = Uuid5.of(Customer.NAMES, "the restored crew");
        String operator = API.token(other, "PLATFORM_ADMIN");
        JsonNode job = API.importAndWait(operator, new Upload(null, original.fileFor(other)), PATIENCE);
        API.settle(PATIENCE);

        assertThat(API.report(operator, job, "rejections")).isEmpty();
        assertThat(job.get("accepted").asInt()).isEqualTo(original.events().size());
        assertThat(RecordedLog.of(other).said()).containsExactlyElementsOf(original.said());

        JsonNode again = API.importAndWait(operator, new Upload(null, original.fileFor(other)), PATIENCE);
        API.settle(PATIENCE);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("duplicates").asInt()).isEqualTo(original.events().size());
        assertThat(RecordedLog.of(other).said()).hasSize(original.events().size());
    }

    @Test
    void what_was_sent_before_is_known_and_what_comes_late_changes_what_it_would_have_changed() {
        UUID other = Uuid5.of(Customer.NAMES, "the restored crew goes on");
        API.importAndWait(API.token(other, "PLATFORM_ADMIN"), new Upload(null, original.fileFor(other)), PATIENCE);
        API.settle(PATIENCE);
        assertThat(CREW.events().stream().limit(3))
                .allSatisfy(sent -> API.post("/events")
                        .as(API.token(other, "INTEGRATION"))
                        .json(Json.read(sent.replace(CREW.tenant().toString(), other.toString())))
                        .send()
                        .expect(200));
        ObjectNode late = letter("worker.availability_set", leaveOver(miss(original, 20)));
        late.put("tenant_id", other.toString());
        API.post("/events")
                .as(API.token(other, "INTEGRATION"))
                .json(late)
                .send()
                .expect(201);
        API.settle(PATIENCE);

        List<String> more = types(RecordedLog.of(other))
                .subList(
                        original.events().size(), RecordedLog.of(other).events().size());
        assertThat(more)
                .startsWith("worker.availability_set")
                .contains("checkin.status_overridden", "risk.signal_withdrawn");
    }

    @Test
    void the_one_file_log_gives_the_same_bytes_again() throws IOException {
        UUID other = Uuid5.of(Customer.NAMES, "the crew by one file");
        byte[] file = oneFile(original, other);
        String operator = API.token(other, "PLATFORM_ADMIN");
        JsonNode organisation = Json.with(CREW.organisation(), "tenant.tenant_id", "\"" + other + "\"");
        JsonNode job = API.importAndWait(operator, new Upload(organisation, file, "aegira_event_log", null), PATIENCE);
        API.settle(PATIENCE);

        assertThat(API.report(operator, job, "rejections")).isEmpty();
        assertThat(new String(oneFile(RecordedLog.of(other), other)).lines().toList())
                .containsExactlyElementsOf(new String(file).lines().toList());
    }

    @Test
    void without_the_platforms_rights_what_the_system_recorded_is_refused_line_by_line() {
        UUID other = Uuid5.of(Customer.NAMES, "the crew by its own administrator");
        JsonNode organisation = Json.with(CREW.organisation(), "tenant.tenant_id", "\"" + other + "\"");
        String administrator = API.token(other, "ORG_ADMIN");
        JsonNode job = API.importAndWait(administrator, new Upload(organisation, original.fileFor(other)), PATIENCE);

        List<String> byTheSystem = types(original).stream()
                .filter(type -> !EventLogColumns.TYPES.contains(type) || type.equals("checkin.window_missed"))
                .filter(type -> !type.equals("incident.reported"))
                .toList();
        List<JsonNode> rejections = API.report(administrator, job, "rejections");
        assertThat(rejections).hasSameSizeAs(byTheSystem);
        assertThat(rejections).allSatisfy(line -> {
            assertThat(line.get("type").asString()).isEqualTo("forbidden");
            assertThat(line.get("detail").asString()).startsWith("event_type: only the system records such events");
        });
        assertThat(job.get("accepted").asInt()).isEqualTo(original.events().size() - byTheSystem.size());
    }

    private static byte[] oneFile(RecordedLog log, UUID tenant) throws IOException {
        List<ObjectNode> rows = log.events().stream()
                .map(event -> event.envelope().toString().replace(log.tenant().toString(), tenant.toString()))
                .map(text -> (ObjectNode) Json.read(text))
                .filter(envelope -> EventLogColumns.TYPES.contains(
                        envelope.get("event_type").asString()))
                .peek(envelope -> envelope.put("ingested_at", "2030-01-01T00:00:00Z"))
                .toList();
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(EventLogOutput.columnsOf(row)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventLogOutput file = new EventLogOutput(bytes, columns)) {
            rows.forEach(file::write);
        }
        return bytes.toByteArray();
    }

    private static List<String> types(RecordedLog log) {
        return log.events().stream()
                .map(event -> event.envelope().get("event_type").asString())
                .toList();
    }

    private static JsonNode miss(RecordedLog log, int number) {
        return log.events().stream()
                .map(RecordedLog.Event::envelope)
                .filter(event -> event.get("event_type").asString().equals("checkin.window_missed"))
                .toList()
                .get(number)
                .get("payload");
    }

    private static void sayLate(String type, Map<String, ?> payload) {
        String token = API.token(CREW.tenant(), "INTEGRATION");
        API.post("/events").as(token).json(letter(type, payload)).send().expect(201);
        API.settle(PATIENCE);
    }

    private static ObjectNode letter(String type, Map<String, ?> payload) {
        ObjectNode body = Json.object(payload);
        String time = body.path("submitted_at").asString("2026-06-01T00:00:00Z");
        ObjectNode letter = Json.object(Map.of(
                "event_id",
                Uuid5.of(Customer.NAMES, "late " + body),
                "tenant_id",
                CREW.tenant(),
                "event_type",
                type,
                "event_time",
                time,
                "actor",
                Map.of("type", "integration", "id", "crew"),
                "source",
                "crew",
                "correlation_id",
                "told late",
                "schema_version",
                1));
        letter.set("payload", body);
        return letter;
    }

    private static Map<String, ?> leaveOver(JsonNode miss) {
        String closedAt = miss.get("window_closed_at").asString();
        return Map.of(
                "worker_id", miss.get("worker_id").asString(),
                "status", "on_leave",
                "effective_from", shifted(closedAt, "PT-1H"),
                "effective_to", shifted(closedAt, "PT1H"));
    }

    private static Map<String, ?> answerTo(JsonNode miss, String after) {
        return Map.of(
                "response_id", Uuid5.of(Customer.NAMES, "late answer " + miss),
                "prompt_id", miss.get("prompt_id").asString(),
                "worker_id", miss.get("worker_id").asString(),
                "submitted_at", shifted(miss.get("window_closed_at").asString(), after),
                "answers", Map.of("fatigue", 7, "stress", 6, "pain", 5, "sleep_quality", 2, "readiness", 3));
    }

    private static Map<String, ?> incidentOf(JsonNode miss) {
        return Map.of(
                "incident_id", Uuid5.of(Customer.NAMES, "incident"),
                "worker_id", miss.get("worker_id").asString(),
                "type", "Injury",
                "severity", "Warning",
                "occurred_at", miss.get("window_closed_at").asString());
    }

    private static String shifted(String time, String by) {
        return java.time.Instant.parse(time).plus(Duration.parse(by)).toString();
    }
}

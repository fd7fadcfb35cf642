package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        JsonNode job = API.importAndWait(operator, wholeLog(other), PATIENCE);
        API.settle(PATIENCE);

        assertThat(API.report(operator, job, "rejections")).isEmpty();
        assertThat(job.get("accepted").asInt()).isEqualTo(original.events().size());
        assertThat(RecordedLog.of(other).said()).containsExactlyElementsOf(original.said());
        assertThat(exported(other, "ndjson", other).replaceAll("\"ingested_at\":\"[^\"]*\"", ""))
                .isEqualTo(exported(CREW.tenant(), "ndjson", other).replaceAll("\"ingested_at\":\"[^\"]*\"", ""));

        JsonNode again = API.importAndWait(operator, wholeLog(other), PATIENCE);
        API.settle(PATIENCE);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("duplicates").asInt()).isEqualTo(original.events().size());
        assertThat(RecordedLog.of(other).said()).hasSize(original.events().size());
    }

    @Test
    void what_was_sent_before_is_known_and_what_comes_late_changes_what_it_would_have_changed() {
        UUID other = Uuid5.of(Customer.NAMES, "the restored crew goes on");
        API.importAndWait(API.token(other, "PLATFORM_ADMIN"), wholeLog(other), PATIENCE);
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
    void a_log_that_was_taken_before_its_last_fact_was_settled_is_settled_as_it_was() {
        UUID other = Uuid5.of(Customer.NAMES, "the crew in the midst of it");
        List<Integer> lateFacts = IntStream.range(0, original.events().size())
                .filter(i -> original.events()
                        .get(i)
                        .envelope()
                        .path("correlation_id")
                        .asString("")
                        .equals("told late"))
                .filter(i -> original.events()
                        .get(i)
                        .envelope()
                        .at("/actor/id")
                        .asString()
                        .equals("crew"))
                .boxed()
                .toList();
        String begun = exported(CREW.tenant(), "ndjson", other)
                .lines()
                .limit(lateFacts.getFirst() + 1)
                .collect(Collectors.joining("\n"));
        API.importAndWait(
                API.token(other, "PLATFORM_ADMIN"), new Upload(null, begun.getBytes(StandardCharsets.UTF_8)), PATIENCE);
        API.settle(PATIENCE);

        assertThat(types(RecordedLog.of(other))).contains("checkin.status_overridden");
        assertThat(RecordedLog.of(other).said())
                .containsExactlyElementsOf(original.said().subList(0, lateFacts.get(1)));
    }

    @Test
    void the_one_file_log_gives_the_same_bytes_again() {
        UUID other = Uuid5.of(Customer.NAMES, "the crew by one file");
        String file = exported(CREW.tenant(), "aegira_event_log", other);
        String operator = API.token(other, "PLATFORM_ADMIN");
        JsonNode organisation = Json.with(CREW.organisation(), "tenant.tenant_id", "\"" + other + "\"");
        JsonNode job = API.importAndWait(
                operator,
                new Upload(organisation, file.getBytes(StandardCharsets.UTF_8), "aegira_event_log", null),
                PATIENCE);
        API.settle(PATIENCE);

        assertThat(API.report(operator, job, "rejections")).isEmpty();
        assertThat(withoutSixthCell(exported(other, "aegira_event_log", other))).isEqualTo(withoutSixthCell(file));
    }

    @Test
    void without_the_platforms_rights_what_the_system_recorded_is_refused_line_by_line() {
        UUID other = Uuid5.of(Customer.NAMES, "the crew by its own administrator");
        JsonNode organisation = Json.with(CREW.organisation(), "tenant.tenant_id", "\"" + other + "\"");
        String administrator = API.token(other, "ORG_ADMIN");
        JsonNode job = API.importAndWait(
                administrator, new Upload(organisation, wholeLog(other).events()), PATIENCE);

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

    /** As an auditor takes it along, for another tenant. */
    private static String exported(UUID tenant, String format, UUID other) {
        return API.get("/exports/raw-events?format=" + format)
                .as(API.token(tenant, "AUDITOR"))
                .send()
                .expect(200)
                .text()
                .replace(tenant.toString(), other.toString())
                .replace(
                        "tenant:" + tenant.toString().substring(0, 8),
                        "tenant:" + other.toString().substring(0, 8));
    }

    private static Upload wholeLog(UUID other) {
        String file = exported(CREW.tenant(), "ndjson", other);
        return new Upload(null, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Without {@code ingested_at}. */
    private static String withoutSixthCell(String table) {
        return table.replaceAll("(?m)^((?:[^,\n]*,){5})[^,\n]*,", "$1,");
    }

    private static List<String> types(RecordedLog log) {
        return log.events().stream()
                .map(event -> event.envelope().get("event_type").asString())
                .toList();
    }

    /** One that stands: which number a miss has among all differs from run to run, and some were told otherwise by a late answer. */
    private static JsonNode miss(RecordedLog log, int number) {
        Set<String> overridden = payloads(log, "checkin.status_overridden")
                .map(override -> override.get("prompt_id").asString())
                .collect(Collectors.toSet());
        return payloads(log, "checkin.window_missed")
                .filter(miss -> !overridden.contains(miss.get("prompt_id").asString()))
                .toList()
                .get(number);
    }

    private static Stream<JsonNode> payloads(RecordedLog log, String type) {
        return log.events().stream()
                .map(RecordedLog.Event::envelope)
                .filter(event -> event.get("event_type").asString().equals(type))
                .map(event -> event.get("payload"));
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

package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.logfile.CsvInput;
import io.aegira.kernel.logfile.CsvRow;
import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.logfile.EventLogInput;
import io.aegira.kernel.logfile.EventLogOutput;
import io.aegira.kernel.logfile.LogFileRow;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExportsTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "exports", List.of(Letters.ANA, Letters.BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final String NOTE = "=cmd|' /C calc'!A0";
    private static final String QUOTED = "'=\"two\nlines\", é \ud83d\ude80";

    @BeforeAll
    static void a_small_history() {
        CUSTOMER.post(LETTERS.shift("day")).expect(201);
        ObjectNode answer = (ObjectNode) LETTERS.answer("day", "2026-02-12T05:40:00+08:00", NOTE);
        answer.put("source_event_id", "no \"1\"").put("received_at", "2026-02-12T05:41:00+08:00");
        ((ObjectNode) answer.at("/payload/answers")).put("fatigue", new BigDecimal("3.0"));
        CUSTOMER.post(answer).expect(201);
        CUSTOMER.post(LETTERS.shift("missed", "2026-02-13T06:00:00+08:00", "2026-02-13T18:00:00+08:00"))
                .expect(201);
        CUSTOMER.post(LETTERS.shift("off", "2026-02-14T06:00:00+08:00", "2026-02-14T18:00:00+08:00"))
                .expect(201);
        CUSTOMER.post(LETTERS.removal("off", QUOTED)).expect(201);
        CUSTOMER.post(LETTERS.onLeave("away", "2026-02-15T00:00:00+08:00", "2026-02-16T00:00:00+08:00", "Annual"))
                .expect(201);
        CUSTOMER.post(LETTERS.incident("cut", "a cut")).expect(201);
        Running.API.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/raw-events",
                "/exports/raw-events?format=aegira_event_log",
                "/exports/prompt-state",
                "/exports/prompt-state?format=ndjson",
                "/exports/features",
                "/exports/features?format=ndjson",
                "/exports/signals",
                "/exports/signals?format=ndjson",
                "/exports/cases",
                "/exports/cases?format=ndjson"
            })
    void the_same_request_gives_the_same_bytes(String path) {
        Answer first = export(path);

        assertThat(first.text().lines().count()).isGreaterThan(1);
        assertThat(export(path).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void raw_events_are_every_event_of_the_log_in_its_order() {
        List<String> stored = Running.SUPERUSER
                .sql(
                        "SELECT event_id::text FROM eventlog.events WHERE tenant_id = ? AND event_type <> 'audit.action_recorded' ORDER BY global_index")
                .param(CUSTOMER.tenant())
                .query(String.class)
                .list();

        assertThat(stored).hasSizeGreaterThan(20);
        assertThat(lines("/exports/raw-events"))
                .extracting(event -> event.get("event_id").asString())
                .isEqualTo(stored);
    }

    @Test
    void an_event_taken_in_comes_out_as_it_was_sent_with_what_the_server_added() {
        ObjectNode sent = (ObjectNode)
                LETTERS.onLeave("away", "2026-02-15T00:00:00+08:00", "2026-02-16T00:00:00+08:00", "Annual");
        ObjectNode exported = (ObjectNode) event(sent.get("event_id").asString());

        assertThat(exported.remove("ingested_at").asString()).endsWith("Z");
        assertThat(exported).isEqualTo(AegiraJson.mapper().readTree(sent.toString()));
    }

    @Test
    void times_have_their_seconds_and_their_offset() {
        JsonNode answer = lines("/exports/raw-events").stream()
                .filter(event -> event.has("received_at"))
                .findFirst()
                .orElseThrow();

        assertThat(answer.get("received_at").asString()).isEqualTo("2026-02-12T05:41:00+08:00");
        assertThat(answer.get("event_time").asString()).isEqualTo("2026-02-12T05:40:00+08:00");
    }

    @Test
    void a_derived_event_names_its_cause_and_the_system() {
        JsonNode miss = lines("/exports/raw-events").stream()
                .filter(event -> event.get("event_type").asString().equals("checkin.window_missed"))
                .findFirst()
                .orElseThrow();

        assertThat(miss.at("/actor/type").asString()).isEqualTo("system");
        assertThat(miss.propertyNames()).contains("event_time", "ingested_at", "source", "schema_version", "payload");
    }

    @Test
    void notes_are_open_to_the_auditor() {
        assertThat(lines("/exports/raw-events"))
                .extracting(event -> event.at("/payload/note").asString(""))
                .contains(NOTE);
        assertThat(export("/exports/raw-events").text()).contains("a cut").doesNotContain("ciphertext");
    }

    @Test
    void the_event_log_has_a_row_for_each_event_of_the_five_types() throws IOException {
        List<ObjectNode> events = logFile("/exports/raw-events?format=aegira_event_log");

        assertThat(events)
                .extracting(event -> (JsonNode) event)
                .isEqualTo(lines("/exports/raw-events").stream()
                        .filter(event -> EventLogColumns.TYPES.contains(
                                event.get("event_type").asString()))
                        .toList());
        assertThat(Set.copyOf(events.stream()
                        .map(event -> event.get("event_type").asString())
                        .toList()))
                .isEqualTo(EventLogColumns.TYPES);
    }

    @Test
    void the_event_log_read_and_written_again_is_the_same_file() throws IOException {
        Answer file = export("/exports/raw-events?format=aegira_event_log");
        List<ObjectNode> events = logFile("/exports/raw-events?format=aegira_event_log");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        String header = file.text().substring(0, file.text().indexOf("\r\n"));
        try (EventLogOutput out = new EventLogOutput(again, List.of(header.split(",")))) {
            events.forEach(event -> out.write(
                    event.get("event_type").asString(), AegiraJson.mapper().writeValueAsBytes(event)));
        }

        assertThat(again.toByteArray()).isEqualTo(file.bytes());
    }

    @Test
    void no_cell_is_a_formula() {
        String file = export("/exports/raw-events?format=aegira_event_log").text();

        assertThat(file).contains(",'" + NOTE + ",").contains(",\"''=\"\"two\nlines\"\"");
        assertThat(export("/exports/prompt-state").text()).contains(",'" + NOTE + ",");
    }

    @Test
    void a_file_has_a_name_and_a_type() {
        Answer events = export("/exports/raw-events?format=aegira_event_log");
        assertThat(events.header("Content-Disposition")).contains("attachment").contains("aegira_event_log.csv");
        assertThat(events.header("Content-Type")).startsWith("text/csv");
        Answer signals = export("/exports/signals?format=ndjson");
        assertThat(signals.header("Content-Disposition")).contains("signals.ndjson");
        assertThat(signals.header("Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void another_tenants_auditor_finds_none_of_it() {
        String elsewhere = Running.API.token(new UUID(9, 9), "AUDITOR");

        for (String export : List.of("raw-events", "raw-events?format=aegira_event_log", "signals?format=ndjson")) {
            assertThat(Running.API
                            .get("/exports/" + export)
                            .as(elsewhere)
                            .send()
                            .expect(200)
                            .text())
                    .doesNotContain(CUSTOMER.tenant().toString(), Letters.ANA.toString());
        }
    }

    @Test
    void a_worker_filter_takes_all_that_is_about_that_worker_and_nothing_else() {
        List<JsonNode> ben = lines("/exports/raw-events?worker_id=" + Letters.BEN);

        assertThat(ben)
                .extracting(event -> event.get("event_type").asString())
                .containsExactly("org.worker_registered");
        assertThat(lines("/exports/raw-events?worker_id=" + Letters.ANA))
                .hasSize(lines("/exports/raw-events").stream()
                        .filter(event ->
                                event.at("/payload/worker_id").asString("").equals(Letters.ANA.toString()))
                        .toList()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "/exports/raw-events?format=ndjson, event_time",
        "/exports/prompt-state?format=ndjson, closes_at",
        "/exports/features?format=ndjson, computed_at",
        "/exports/signals?format=ndjson, computed_for_time"
    })
    void a_period_begins_with_its_first_instant_and_ends_before_its_last(String path, String field) {
        List<String> times = lines(path).stream()
                .map(row -> row.get(field).asString())
                .map(OffsetDateTime::parse)
                .map(OffsetDateTime::toInstant)
                .map(Object::toString)
                .sorted()
                .toList();
        String first = times.getFirst();
        String last = times.getLast();

        assertThat(lines(path + "&from=" + first + "&to=" + last))
                .hasSize((int) times.stream().filter(time -> !time.equals(last)).count());
    }

    @Test
    void tables_say_what_the_lists_say() {
        assertThat(rows("/exports/prompt-state"))
                .extracting(row -> row.get("prompt_id"))
                .isEqualTo(CUSTOMER.prompts(Letters.ANA).stream()
                        .map(prompt -> prompt.get("prompt_id").asString())
                        .toList());
        Map<String, String> feature = rows("/exports/features").getFirst();
        assertThat(feature).containsOnlyKeys("worker_id", "computed_at", "feature_name", "value", "window", "version");
        assertThat(Double.parseDouble(feature.get("value"))).isNotNaN();
        List<JsonNode> signals = Running.API.pages("/admin/signals?current=false", CUSTOMER.auditor());
        assertThat(lines("/exports/signals?format=ndjson"))
                .extracting(JsonNode::toString)
                .isEqualTo(signals.stream().map(JsonNode::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/exports/raw-events?format=csv, format",
        "/exports/signals?format=aegira_event_log, format",
        "/exports/features?worker_id=1-1-1-1-1, worker_id",
        "/exports/prompt-state?from=2026-02-12, from",
        "/exports/raw-events?from=2026-02-12T00:00:00Z&to=2026-02-12T00:00:00Z, to",
        "/exports/raw-events?limit=3, limit",
        "/exports/bundle?format=csv, format"
    })
    void a_wrong_parameter_is_named(String path, String field) {
        Answer answer = Running.API.get(path).as(CUSTOMER.auditor()).send().expect(400);

        assertThat(answer.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-events", "prompt-state", "features", "signals", "cases", "bundle"})
    void somebody_who_is_not_there_is_not_found(String export) {
        Running.API
                .get("/exports/" + export + "?worker_id=" + new UUID(7, 7))
                .as(CUSTOMER.auditor())
                .send()
                .expect(404);
    }

    @Test
    void the_bundle_holds_each_export_as_it_is_by_itself_and_the_digest_of_each() throws Exception {
        byte[] bundle = export("/exports/bundle").bytes();
        Map<String, byte[]> files = unzipped(bundle);

        assertThat(files.keySet())
                .containsExactly(
                        "cases.csv",
                        "cases.ndjson",
                        "features.csv",
                        "features.ndjson",
                        "prompt-state.csv",
                        "prompt-state.ndjson",
                        "signals.csv",
                        "signals.ndjson",
                        "raw-events.ndjson",
                        "aegira_event_log.csv",
                        "proofs/key.txt",
                        "proofs/checkpoint.txt",
                        "proofs/tree.ndjson",
                        "manifest.json");
        JsonNode manifest = AegiraJson.mapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("tenant_id").asString())
                .isEqualTo(CUSTOMER.tenant().toString());
        assertThat(manifest.get("files")).hasSize(files.size() - 1).allSatisfy(file -> {
            byte[] content = files.get(file.get("name").asString());
            assertThat(file.get("bytes").asInt()).isEqualTo(content.length);
            assertThat(file.get("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        });
        assertThat(files.get("raw-events.ndjson"))
                .isEqualTo(export("/exports/raw-events").bytes());
        assertThat(files.get("aegira_event_log.csv"))
                .isEqualTo(export("/exports/raw-events?format=aegira_event_log").bytes());
        assertThat(files.get("signals.csv"))
                .isEqualTo(export("/exports/signals").bytes());
        assertThat(files.get("cases.ndjson"))
                .isEqualTo(export("/exports/cases?format=ndjson").bytes());
        assertThat(export("/exports/bundle").bytes()).isEqualTo(bundle);
    }

    @Test
    void the_bundle_of_one_worker_is_of_nobody_else() throws IOException {
        Map<String, byte[]> files =
                unzipped(export("/exports/bundle?worker_id=" + Letters.BEN + "&to=2030-01-01T00:00:00Z")
                        .bytes());

        assertThat(files.values())
                .noneMatch(content -> new String(content, StandardCharsets.UTF_8).contains(Letters.ANA.toString()));
        assertThat(new String(files.get("raw-events.ndjson"), StandardCharsets.UTF_8))
                .contains("org.worker_registered");
    }

    private static Map<String, byte[]> unzipped(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Answer export(String path) {
        return Running.API.get(path).as(CUSTOMER.auditor()).send().expect(200);
    }

    private static List<JsonNode> lines(String path) {
        return export(path).text().lines().map(AegiraJson.mapper()::readTree).toList();
    }

    private static JsonNode event(String id) {
        return lines("/exports/raw-events").stream()
                .filter(event -> event.get("event_id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> logFile(String path) throws IOException {
        List<ObjectNode> events = new ArrayList<>();
        try (EventLogInput in =
                new EventLogInput(new ByteArrayInputStream(export(path).bytes()))) {
            for (LogFileRow row = in.next(); row != null; row = in.next()) {
                events.add(((LogFileRow.Event) row).envelope());
            }
        }
        return events;
    }

    private static List<Map<String, String>> rows(String path) {
        CsvInput in = new CsvInput(new ByteArrayInputStream(export(path).bytes()));
        List<String> header = in.next().cells();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvRow row = in.next(); row != null; row = in.next()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cells().get(i));
            }
            rows.add(cells);
        }
        return rows;
    }
}

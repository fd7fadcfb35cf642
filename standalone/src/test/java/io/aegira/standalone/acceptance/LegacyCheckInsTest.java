package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LegacyCheckInsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Api API = Running.API;
    /** The company of the file. */
    private static final UUID TENANT = UUID.fromString("50e08f77-d64c-555c-91cf-b1f488a00623");

    private static final byte[] TABLE = Json.bytes("/legacy/check_ins_rows.csv");
    private static final String HEADER =
            new String(TABLE, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    private static final String ROW =
            "0d6d6648-c853-5402-bc03-%012d,%s,%s,,2020-03-17,%s,7.5,5,5,%s,%s,YELLOW,88,50,50,2020-03-17 08:06:32,7.5,,,25";
    private static final String SOMEBODY = "50d2f7b1-a978-5fe9-87d1-65bf94cdac02";

    @Test
    void every_row_becomes_an_answer_and_a_second_time_adds_nothing() throws IOException {
        JsonNode job = imported(TENANT, packed(TABLE));
        assertThat(job.get("read").asInt()).isEqualTo(2719);
        assertThat(job.get("accepted").asInt()).isEqualTo(2719);
        assertThat(job.get("rejected").asInt()).isZero();
        assertThat(job.get("score_differences").asInt()).isZero();
        API.settle(PATIENCE);
        long events = events(TENANT);
        assertThat(job.get("signals").asInt()).isEqualTo(2719);

        JsonNode again = imported(TENANT, TABLE);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("duplicates").asInt()).isEqualTo(2719);
        API.settle(PATIENCE);
        assertThat(events(TENANT)).isEqualTo(events);
    }

    @Test
    void bad_rows_are_told_with_line_and_reason_and_the_good_ones_go_in() {
        UUID tenant = new UUID(7, 1);
        String table = String.join(
                "\r\n",
                HEADER,
                row(1, tenant, SOMEBODY, "9", "\"wrnqlpt\nbadly\"", "53"),
                row(2, tenant, "nobody", "9", "", "53"),
                row(3, TENANT, SOMEBODY, "9", "", "53"),
                row(4, tenant, SOMEBODY, "much", "", "53"),
                row(5, tenant, SOMEBODY, "13", "", "53"),
                row(6, tenant, SOMEBODY, "9", "", "53") + ",one more",
                row(7, tenant, SOMEBODY, "9", "", "54"));
        JsonNode job = imported(tenant, table.getBytes(StandardCharsets.UTF_8));

        assertThat(job.get("accepted").asInt()).isEqualTo(2);
        assertThat(API.report(operator(tenant), job, "rejections"))
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("detail").asString())
                .containsExactly(
                        "4 person_id: must be a UUID",
                        "5 company_id: must be the tenant that is imported for",
                        "6 hours_slept: must be a number",
                        "7 payload.answers.hours_slept: must be from 0 to 12",
                        "8 The row must have 20 cells.");
        assertThat(job.get("score_differences").asInt()).isEqualTo(1);
        assertThat(API.report(operator(tenant), job, "differences"))
                .containsExactly(
                        Json.read("{\"line\":9,\"field\":\"readiness_score\",\"given\":54,\"recomputed\":53}"));
        assertThat(stored(tenant)).doesNotContain("wrnqlpt", "badly", "time_quality");
        assertThat(API.get("/exports/raw-events?format=ndjson")
                        .as(API.token(tenant, "AUDITOR"))
                        .send()
                        .expect(200)
                        .text())
                .contains("wrnqlpt", "\"time_quality\":\"assumed\"");
    }

    @Test
    void a_file_that_is_no_such_table_is_refused_at_once() {
        String other = HEADER.replace("pain_score", "pain");
        Answer answer = begin(new UUID(7, 2), other.getBytes(StandardCharsets.UTF_8), "Europe/Oslo")
                .expect(400);
        assertThat(answer.fields()).containsExactly("file");
        assertThat(begin(new UUID(7, 2), new byte[0], "Europe/Oslo").expect(400).fields())
                .containsExactly("file");
    }

    @Test
    void somebody_must_say_where_its_times_were_taken() {
        for (String timezone : new @Nullable String[] {null, "Mars/Olympus", "+01:00"}) {
            assertThat(begin(new UUID(7, 3), TABLE, timezone).expect(400).fields())
                    .containsExactly("timezone");
        }
    }

    private static JsonNode imported(UUID tenant, byte[] table) {
        return API.importAndWait(operator(tenant), upload(tenant, table, "Europe/Oslo"), PATIENCE);
    }

    private static Answer begin(UUID tenant, byte[] table, @Nullable String timezone) {
        return API.tryImport(operator(tenant), upload(tenant, table, timezone));
    }

    private static Upload upload(UUID tenant, byte[] table, @Nullable String timezone) {
        JsonNode organisation = Json.object(
                Map.of("tenant", Map.of("tenant_id", tenant, "name", "The club", "timezone", "Europe/Oslo")));
        return new Upload(organisation, table, "legacy_check_ins", timezone);
    }

    private static String operator(UUID tenant) {
        return API.token(tenant, "PLATFORM_ADMIN");
    }

    private static String row(int id, UUID company, String person, String hours, String notes, String readiness) {
        return ROW.formatted(id, company, person, hours, notes, readiness);
    }

    private static long events(UUID tenant) {
        return Running.SUPERUSER
                .sql(
                        "SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type <> 'audit.action_recorded'")
                .param(tenant)
                .query(Long.class)
                .single();
    }

    private static String stored(UUID tenant) {
        List<String> rows = Running.SUPERUSER
                .sql("SELECT e::text FROM eventlog.events e WHERE tenant_id = ?")
                .param(tenant)
                .query(String.class)
                .list();
        return String.join("\n", rows).replace("\"\"", "\"");
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}

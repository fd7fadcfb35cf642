package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordsAmongFactsTest {
    private static final Api API = Running.API;
    private static final Customer CUSTOMER = Customer.of(API, "records among facts", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);

    @Test
    void a_miss_is_brought_back_once_and_the_others_go_on() {
        JsonNode miss = miss("day", "the first");
        String file = String.join(
                "\n",
                LETTERS.shift("day").toString(),
                miss.toString(),
                miss.toString(),
                miss("day", "another id for the same").toString(),
                with(miss, "payload.availability_snapshot", "\"sick\"").toString(),
                with(miss("day", "no such field"), "payload.colour", "\"red\"").toString(),
                with(miss("day", "of another"), "tenant_id", "\"" + new UUID(1, 1) + "\"")
                        .toString(),
                LETTERS.adHoc("after all", "2026-02-12T11:00:00+08:00").toString());
        JsonNode job = imported("PLATFORM_ADMIN", file);

        assertThat(job.get("accepted").asInt()).isEqualTo(3);
        assertThat(job.get("duplicates").asInt()).isEqualTo(1);
        assertThat(reasons("PLATFORM_ADMIN", job))
                .containsExactly(
                        "4 What it says is recorded under another event_id.",
                        "5 event_id: an event with this key and other content is stored.",
                        "6 payload.colour: is not a known field",
                        "7 There is nothing here that you can see.");
        assertThat(CUSTOMER.prompts(Letters.ANA))
                .filteredOn(prompt -> prompt.get("prompt_id")
                        .asString()
                        .equals(LETTERS.prompt("day", "pre_shift").toString()))
                .extracting(prompt -> prompt.get("state").asString())
                .containsExactly("missed");
        assertThat(stored(miss)).isEqualTo("system aegira recorded elsewhere");
        assertThat(reasons("PLATFORM_ADMIN", imported("PLATFORM_ADMIN", miss + "\n" + miss("day", "and later"))))
                .containsExactly("2 What it says is recorded under another event_id.");
    }

    @Test
    void an_administrator_of_the_tenant_brings_back_nothing() {
        JsonNode miss = miss("night", "not theirs");
        JsonNode job = imported("ORG_ADMIN", LETTERS.shift("night") + "\n" + miss);

        assertThat(job.get("accepted").asInt()).isEqualTo(1);
        JsonNode refused = API.report(token("ORG_ADMIN"), job, "rejections").getFirst();
        assertThat(refused.get("line").asInt()).isEqualTo(2);
        assertThat(refused.get("event_id")).isEqualTo(miss.get("event_id"));
        assertThat(refused.get("type").asString()).isEqualTo("forbidden");
    }

    private static JsonNode imported(String role, String file) {
        JsonNode job = API.importAndWait(
                token(role), new Upload(null, file.getBytes(StandardCharsets.UTF_8)), Duration.ofSeconds(60));
        API.settle();
        return job;
    }

    private static List<String> reasons(String role, JsonNode job) {
        return API.report(token(role), job, "rejections").stream()
                .map(line -> line.get("line").asInt() + " " + line.get("detail").asString())
                .toList();
    }

    private static String token(String role) {
        return API.token(CUSTOMER.tenant(), role);
    }

    /** Of the window before a shift. */
    private static JsonNode miss(String shift, String name) {
        JsonNode planned = LETTERS.shift(shift).get("payload");
        String closed = OffsetDateTime.parse(planned.get("start_time").asString())
                .plusMinutes(5)
                .toInstant()
                .toString();
        UUID prompt = LETTERS.prompt(shift, "pre_shift");
        return Json.object(Map.of(
                "event_id",
                Uuid5.of(CUSTOMER.tenant(), "miss " + shift + name),
                "tenant_id",
                CUSTOMER.tenant(),
                "event_type",
                "checkin.window_missed",
                "event_time",
                closed,
                "actor",
                Map.of("type", "system", "id", "aegira"),
                "source",
                "aegira",
                "correlation_id",
                "recorded elsewhere",
                "schema_version",
                1,
                "payload",
                Map.of(
                        "missed_id",
                        Uuid5.of(prompt, closed),
                        "prompt_id",
                        prompt,
                        "worker_id",
                        Letters.ANA,
                        "window_closed_at",
                        closed,
                        "reason",
                        "no_submission",
                        "availability_snapshot",
                        "available")));
    }

    /** As an auditor is shown it. */
    private static String stored(JsonNode event) {
        JsonNode shown = API.get("/exports/raw-events?format=ndjson")
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .text()
                .lines()
                .map(Json::read)
                .filter(line -> line.get("event_id").equals(event.get("event_id")))
                .findFirst()
                .orElseThrow();
        return String.join(
                " ",
                shown.at("/actor/type").asString(),
                shown.at("/actor/id").asString(),
                shown.get("correlation_id").asString());
    }
}

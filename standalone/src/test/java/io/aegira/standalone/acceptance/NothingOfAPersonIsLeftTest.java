package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Erasures;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Output;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Search;
import io.aegira.standalone.acceptance.fixture.ToldOfAna;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NothingOfAPersonIsLeftTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "nothing of a person is left", List.of(Letters.ANA, Letters.BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final Search SEARCH = new Search(List.of(ToldOfAna.SIGN));
    private static final String ERASED = "The person was erased: nothing more is written about them.";

    private static ToldOfAna told;
    private static String logBefore;
    private static String shownBefore;
    private static String logAfter;

    @BeforeAll
    static void everything_is_told_of_ana_and_something_of_ben_and_ana_is_erased() {
        JsonNode bens = Json.with(
                LETTERS.answer("bens", "2026-02-12T05:40:00+08:00", "bens own words"),
                "payload.worker_id",
                "\"" + Letters.BEN + "\"");
        bens = Json.with(bens, "source_event_id", "\"row 17 of Ben\"");
        bens = Json.with(bens, "correlation_id", "\"Bens night\"");
        CUSTOMER.post(bens).expect(201);
        told = ToldOfAna.to(CUSTOMER);
        logBefore = exported("raw-events?format=ndjson");
        shownBefore = everythingShown() + told.ownData();

        erase(Letters.ANA).expect(204);
        Running.API.settle();
        logAfter = exported("raw-events?format=ndjson");
        Running.SUPERUSER.sql("VACUUM").update();
        Running.SUPERUSER.sql("CHECKPOINT").update();
        Running.SUPERUSER.sql("SELECT pg_switch_wal()").query(String.class).single();
    }

    @Test
    void all_that_was_accepted_was_shown_to_those_who_may_see_it() {
        assertThat(told.words()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told.words().stream().filter(shownBefore::contains)).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void no_table_holds_a_word_of_it() {
        assertThat(SEARCH.inTables(Running.SUPERUSER)).isEmpty();
    }

    @Test
    void no_file_holds_a_word_of_it() {
        assertThat(SEARCH.inFiles(Running.DATA)).isEmpty();
    }

    @Test
    void nothing_that_is_shown_or_was_printed_holds_a_word_of_it() {
        assertThat(SEARCH.in("shown", everythingShown())).isEmpty();
        assertThat(SEARCH.in("printed", new String(Output.kept(), UTF_8))).isEmpty();
    }

    @Test
    void what_is_left_somewhere_would_be_found(@TempDir Path directory) throws IOException {
        // Another word: the write-ahead log keeps what is planted.
        String word = "zQ7planted";
        Search search = new Search(List.of(word));
        Running.SUPERUSER
                .sql("CREATE TABLE public.left_over AS SELECT convert_to(?, 'UTF8') AS bytes")
                .param(word)
                .update();
        try {
            assertThat(search.inTables(Running.SUPERUSER)).containsExactly("public.left_over: " + word);
        } finally {
            Running.SUPERUSER.sql("DROP TABLE public.left_over").update();
        }
        for (Charset form : List.of(UTF_8, UTF_16LE)) {
            Path file = Files.write(directory.resolve("left"), ("x" + word).getBytes(form));
            assertThat(search.inFiles(directory)).containsExactly(file + ": " + word);
        }
        String base64 = Base64.getEncoder().encodeToString(("ab" + word).getBytes(UTF_8));
        assertThat(search.in("base64", base64)).hasSize(1);
    }

    @Test
    void of_everybody_else_all_is_shown_as_before() {
        assertThat(withoutAna(logAfter))
                .contains("row 17 of Ben", "Bens night", "bens own words", "field 3.1")
                .isEqualTo(withoutAna(logBefore));
        assertThat(Replays.of(CUSTOMER.tenant()).get("different")).isEmpty();
    }

    @Test
    void of_the_person_the_facts_are_shown_and_that_they_were_erased() {
        List<JsonNode> about = aboutAna(logAfter).stream().map(Json::read).toList();
        assertThat(about).hasSize(aboutAna(logBefore).size() + 1);
        assertThat(about).allSatisfy(event -> {
            assertThat(event.at("/actor/id").asString()).isNotEmpty().doesNotStartWith("~");
            assertThat(event.get("source").asString()).isNotEmpty().doesNotStartWith("~");
            assertThat(event.toString()).doesNotContain("\"~");
        });
    }

    @Test
    void a_note_on_their_case_is_refused_with_a_sentence() {
        String manager = CUSTOMER.token("CASE_MANAGER");
        String id = Running.API.pages("/admin/cases", manager).stream()
                .filter(found -> found.get("worker_id").asString().equals(Letters.ANA.toString()))
                .map(found -> found.get("case_id").asString())
                .findFirst()
                .orElseThrow();
        for (String order : List.of("actions", "outcomes")) {
            JsonNode problem = Running.API
                    .post("/admin/cases/" + id + "/" + order)
                    .as(manager)
                    .json(Json.object(Map.of(
                            order.equals("actions") ? "action" : "outcome",
                            order.equals("actions") ? "talked_with_worker" : "work_adjusted",
                            "note",
                            "one more word")))
                    .send()
                    .expect(409)
                    .json();
            assertThat(problem.get("detail").asString()).isEqualTo(ERASED);
        }
    }

    @Test
    void what_comes_in_about_them_is_refused_and_what_comes_with_it_is_not() {
        JsonNode late = LETTERS.adHoc("late", "2026-02-19T06:00:00+08:00");
        CUSTOMER.post(Json.with(late, "payload.note", "\"late\"")).expect(404);
        Running.API
                .post("/worker/checkins")
                .as(CUSTOMER.worker(Letters.ANA))
                .json(Json.object(Map.of(
                        "submitted_at", "2026-02-19T09:00:00+08:00", "answers", Map.of("fatigue", 3), "note", "late")))
                .send()
                .expect(401);
        JsonNode bens = Json.with(
                LETTERS.adHoc("bens late", "2026-02-19T06:00:00+08:00"),
                "payload.worker_id",
                "\"" + Letters.BEN + "\"");
        JsonNode job = imported(CUSTOMER.tenant(), late + "\n" + bens + "\n");
        assertThat(job.get("accepted").asInt()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_calls_themselves_by_their_id_is_nobody() {
        for (String note : List.of("", "late")) {
            Running.API
                    .post("/worker/support")
                    .as(CUSTOMER.worker(Letters.ANA))
                    .json(Json.object(note.isEmpty() ? Map.of() : Map.of("note", note)))
                    .send()
                    .expect(401);
        }
    }

    @Test
    void an_organisation_that_is_set_up_again_does_not_bring_them_back() {
        String platform = Running.API.token(CUSTOMER.tenant(), "PLATFORM_ADMIN");
        JsonNode job =
                Running.API.importAndWait(platform, Upload.of(CUSTOMER.organisation(null)), Duration.ofSeconds(60));
        assertThat(Running.API.pages("/admin/workers", CUSTOMER.auditor())).hasSize(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(Running.API
                        .get("/imports/" + job.get("import_id").asString() + "/rejections")
                        .as(platform)
                        .send()
                        .expect(200)
                        .text())
                .contains("\"line\":0", "names 1 who were erased")
                .doesNotContain(Letters.ANA.toString());
    }

    @Test
    void a_log_that_was_taken_before_comes_back_without_their_words() {
        UUID other = Uuid5.of(Customer.NAMES, "where somebody is in the ledger");
        Running.APPLICATION.getBean(Erasures.class).destroyKey(TenantId.of(other), WorkerId.of(Letters.ANA));
        String log = logBefore.replace(CUSTOMER.tenant().toString(), other.toString());

        JsonNode job = imported(other, log);
        assertThat(job.get("accepted").asLong()).isEqualTo(log.lines().count());
        assertThat(job.get("wordless").asLong())
                .isEqualTo(aboutAna(log).stream()
                        .map(Json::read)
                        .filter(NothingOfAPersonIsLeftTest::hasWords)
                        .count())
                .isGreaterThan(10);
        JsonNode again = imported(other, log);
        assertThat(again.get("duplicates").asLong()).isEqualTo(log.lines().count());
        assertThat(SEARCH.inTables(Running.SUPERUSER)).isEmpty();
        String back = Running.API
                .get("/exports/raw-events?format=ndjson")
                .as(Running.API.token(other, "AUDITOR"))
                .send()
                .expect(200)
                .text();
        assertThat(withoutIngestion(withoutAna(back))).isEqualTo(withoutIngestion(withoutAna(log)));
        assertThat(back).doesNotContain(ToldOfAna.SIGN);
        assertThat(aboutAna(back))
                .as("erased again, once")
                .filteredOn(line -> line.contains("worker_erased"))
                .hasSize(1);
        assertThat(Running.API
                        .pages("/admin/workers", Running.API.token(other, "AUDITOR"))
                        .toString())
                .contains(Letters.BEN.toString())
                .doesNotContain(Letters.ANA.toString());
    }

    @Test
    void they_are_gone_again_though_the_import_that_brings_them_back_fails() throws IOException {
        UUID other = Uuid5.of(Customer.NAMES, "where a file breaks off");
        Running.APPLICATION.getBean(Erasures.class).destroyKey(TenantId.of(other), WorkerId.of(Letters.ANA));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            String log = logBefore.replace(CUSTOMER.tenant().toString(), other.toString());
            out.write((log + "\n" + "more\n".repeat(1_000)).getBytes(UTF_8));
        }
        byte[] brokenOff = Arrays.copyOf(packed.toByteArray(), packed.size() - 8);
        JsonNode job = Running.API.importToTheEnd(
                Running.API.token(other, "PLATFORM_ADMIN"), new Upload(null, brokenOff), Duration.ofSeconds(60));
        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("failed");
        assertThat(job.get("accepted").asLong()).isEqualTo(logBefore.lines().count());
        Await.until(
                "they are erased again",
                Duration.ofSeconds(60),
                () -> Running.SUPERUSER
                                .sql(
                                        "SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type = 'org.worker_erased'")
                                .param(other)
                                .query(Long.class)
                                .single()
                        == 1);
        Running.API.settle();
    }

    private static boolean hasWords(JsonNode event) {
        return event.get("payload").toString().contains(ToldOfAna.SIGN)
                || event.get("payload").has("client_metadata");
    }

    private static JsonNode imported(UUID tenant, String log) {
        JsonNode job = Running.API.importAndWait(
                Running.API.token(tenant, "PLATFORM_ADMIN"),
                new Upload(null, log.getBytes(UTF_8)),
                Duration.ofSeconds(60));
        Running.API.settle();
        return job;
    }

    private static Answer erase(UUID worker) {
        return Running.API
                .post("/admin/workers/" + worker + "/erase")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send();
    }

    private static String everythingShown() {
        return Stream.of(
                        "raw-events?format=ndjson",
                        "raw-events?format=aegira_event_log",
                        "prompt-state",
                        "features",
                        "signals",
                        "cases")
                .map(NothingOfAPersonIsLeftTest::exported)
                .collect(Collectors.joining("\n"));
    }

    private static String exported(String what) {
        return Running.API
                .get("/exports/" + what)
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .text();
    }

    private static List<String> aboutAna(String log) {
        return log.lines().filter(line -> line.contains(Letters.ANA.toString())).toList();
    }

    private static String withoutAna(String log) {
        return log.lines()
                .filter(line -> !line.contains(Letters.ANA.toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutIngestion(String log) {
        return log.replaceAll("\"ingested_at\":\"[^\"]*\"", "");
    }
}

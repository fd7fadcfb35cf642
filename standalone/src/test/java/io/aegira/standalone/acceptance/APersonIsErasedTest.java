package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.TextCipher;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import tools.jackson.databind.JsonNode;

class APersonIsErasedTest {
    private static final UUID BEN = Letters.BEN;
    private static final UUID CEM = Uuid5.of(Customer.NAMES, "Cem");
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "a person is erased", List.of(Letters.ANA, BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final String NAME = "canary-name-Q7wE";
    private static final String PHONE = "canary-phone-R4tY";
    private static final String EMAIL = "canary-mail-U2iO";
    private static final String NOTE = "canary-note-P9aS";
    private static final String REASON = "canary-reason-D3fG";

    private static List<EncryptedText> sealedBefore;
    private static String ownDataBefore;
    private static String othersBefore;
    private static JsonNode signalsBefore;

    @BeforeAll
    static void somebody_is_erased() {
        for (UUID worker : List.of(Letters.ANA, BEN)) {
            identify(worker).expect(201);
        }
        CUSTOMER.post(LETTERS.shift("day")).expect(201);
        CUSTOMER.post(LETTERS.answer("day", "2026-02-12T05:40:00+08:00", NOTE)).expect(201);
        CUSTOMER.post(LETTERS.onLeave("away", "2026-02-14T00:00:00+08:00", "2026-02-15T00:00:00+08:00", REASON))
                .expect(201);
        JsonNode bens =
                Json.with(LETTERS.adHoc("bens", "2026-02-12T05:40:00+08:00"), "payload.worker_id", "\"" + BEN + "\"");
        CUSTOMER.post(Json.with(bens, "payload.note", "\"bens own words\"")).expect(201);
        Running.API.settle();
        ownDataBefore = ownData(Letters.ANA).expect(200).text();
        sealedBefore = sealed();
        othersBefore = named(BEN);
        signalsBefore = signals();

        erase(Letters.ANA).expect(204);
        Running.API.settle();
    }

    @Test
    void they_could_take_everything_about_them_with_them_and_nothing_about_anybody_else() {
        List<String> lines = ownDataBefore.lines().toList();

        assertThat(lines.getFirst()).contains(NAME, PHONE, EMAIL);
        assertThat(ownDataBefore)
                .contains(NOTE, REASON, "risk.signal_computed", "checkin.prompt_scheduled")
                .doesNotContain(BEN.toString(), "bens own words", "\"id\":\"integration");
        assertThat(lines)
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(Json.read(line)).isNotNull());
        ownData(Letters.ANA).expect(401);
    }

    @Test
    void nobody_finds_them_by_their_id_as_if_they_had_never_been() {
        UUID nobody = UUID.randomUUID();
        for (String path : List.of(
                "/admin/prompts?worker_id=",
                "/admin/signals?worker_id=",
                "/admin/episodes?worker_id=",
                "/exports/raw-events?worker_id=")) {
            Answer erased = Running.API
                    .get(path + Letters.ANA)
                    .as(CUSTOMER.auditor())
                    .send()
                    .expect(404);
            Answer unknown =
                    Running.API.get(path + nobody).as(CUSTOMER.auditor()).send().expect(404);
            assertThat(erased.text()).isEqualTo(unknown.text());
        }
        for (String own : List.of("/worker/me", "/worker/prompts")) {
            Running.API.get(own).as(CUSTOMER.worker(Letters.ANA)).send().expect(401);
        }
        assertThat(Running.API
                        .get("/admin/workers")
                        .as(CUSTOMER.auditor())
                        .send()
                        .expect(200)
                        .text())
                .doesNotContain(Letters.ANA.toString())
                .contains(BEN.toString());
    }

    @Test
    void nothing_more_is_taken_in_about_them_nor_are_they_taken_in_again() {
        CUSTOMER.post(LETTERS.answer("later", "2026-02-20T05:40:00+08:00", "one more"))
                .expect(404);
        identify(Letters.ANA).expect(404);
        erase(Letters.ANA).expect(404);
        erase(UUID.randomUUID()).expect(404);
    }

    @Test
    void what_was_said_in_words_cannot_be_read_with_any_key_that_there_is() {
        TextCipher cipher = Running.APPLICATION.getBean(TextCipher.class);
        TenantId tenant = TenantId.of(CUSTOMER.tenant());

        assertThat(sealedBefore).hasSizeGreaterThanOrEqualTo(2).allSatisfy(text -> {
            assertThat(cipher.decrypt(tenant, WorkerId.of(Letters.ANA), text)).isEmpty();
            assertThat(cipher.decrypt(tenant, WorkerId.of(BEN), text)).isEmpty();
        });
        assertThat(sealed()).as("the log is append-only").isEqualTo(sealedBefore);
        assertThat(Running.SUPERUSER
                        .sql("SELECT count(*) FROM vault.identity WHERE tenant_id = ? AND worker_id = ?")
                        .params(CUSTOMER.tenant(), Letters.ANA)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void no_file_holds_who_they_were_nor_what_they_said() throws IOException {
        Running.SUPERUSER.sql("VACUUM FULL vault.identity").update();
        Running.SUPERUSER.sql("CHECKPOINT").update();
        Running.SUPERUSER.sql("SELECT pg_switch_wal()").query(String.class).single();

        try (Stream<Path> files = Files.walk(Running.DATA)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneSatisfy(file -> assertThat(content(file)).containsAnyOf(NAME, PHONE, EMAIL, NOTE, REASON));
        }
        assertThat(export()).doesNotContain(NAME, PHONE, EMAIL, NOTE, REASON).contains("bens own words");
    }

    @Test
    void everybody_else_and_every_decision_stays_as_it_was() {
        assertThat(named(BEN)).isEqualTo(othersBefore);
        assertThat(signals()).isEqualTo(signalsBefore);
    }

    @Test
    void who_comes_back_with_a_backup_is_erased_again() throws Exception {
        Customer restored = Customer.of(Running.API, "restored from a backup", List.of(CEM), null);
        Running.APPLICATION.getBean(Erasures.class).destroyKey(TenantId.of(restored.tenant()), WorkerId.of(CEM));

        Running.APPLICATION
                .getBean("erasureLedgerApplied", ApplicationRunner.class)
                .run(null);
        Running.API.settle();

        assertThat(Running.API
                        .get("/admin/workers")
                        .as(restored.auditor())
                        .send()
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void who_left_long_ago_is_erased_by_itself_once_the_tenant_wants_it_so() {
        Customer forgetful = Customer.of(Running.API, "keeps identities for a year", List.of(Letters.ANA, BEN), null);
        String admin = forgetful.token("ORG_ADMIN");
        Running.API
                .post("/admin/workers/" + BEN + "/deactivate")
                .as(admin)
                .json(Json.object(Map.of()))
                .send()
                .expect(204);
        leftTwoYearsAgo(forgetful, BEN);

        JsonNode tried = Running.API
                .get("/admin/retention?identity_after_leaving=P1Y")
                .as(admin)
                .send()
                .expect(200)
                .json();
        assertThat(tried.get("due").get(0).get("worker_id").asString()).isEqualTo(BEN.toString());
        assertThat(Running.API
                        .get("/admin/retention?identity_after_leaving=P3Y")
                        .as(admin)
                        .send()
                        .expect(200)
                        .json()
                        .get("coming"))
                .hasSize(1);
        assertThat(Running.API
                        .get("/admin/workers")
                        .as(admin)
                        .send()
                        .expect(200)
                        .text())
                .contains(BEN.toString());

        Running.API
                .call("PUT", "/admin/settings")
                .as(admin)
                .json(Json.read("{\"retention\": {\"identity_after_leaving\": \"P0D\"}}"))
                .send()
                .expect(400);
        Running.API
                .call("PUT", "/admin/settings")
                .as(admin)
                .json(Json.read("{\"retention\": {\"identity_after_leaving\": \"P1Y\"}}"))
                .send()
                .expect(204);
        Await.until(
                "the time is up",
                Duration.ofSeconds(30),
                () -> !Running.API
                        .get("/admin/workers")
                        .as(admin)
                        .send()
                        .expect(200)
                        .text()
                        .contains(BEN.toString()));
        assertThat(Running.API
                        .get("/admin/workers")
                        .as(admin)
                        .send()
                        .expect(200)
                        .text())
                .contains(Letters.ANA.toString());
    }

    private static void leftTwoYearsAgo(Customer customer, UUID worker) {
        Running.SUPERUSER
                .sql(
                        "UPDATE command.worker SET deactivated_at = deactivated_at - interval '2 years' WHERE tenant_id = ? AND worker_id = ?")
                .params(customer.tenant(), worker)
                .update();
    }

    private static Answer identify(UUID worker) {
        return Running.API
                .post("/admin/workers")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(Map.of(
                        "worker_id", worker,
                        "team_id", CUSTOMER.team(),
                        "site_id", CUSTOMER.site(),
                        "identity", Map.of("display_name", NAME, "phone", PHONE, "email", EMAIL))))
                .send();
    }

    private static Answer erase(UUID worker) {
        return Running.API
                .post("/admin/workers/" + worker + "/erase")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send();
    }

    private static List<EncryptedText> sealed() {
        return Running.SUPERUSER
                .sql("""
                        SELECT coalesce(payload ->> 'note', payload ->> 'reason') FROM eventlog.events
                        WHERE tenant_id = ? AND worker_id = ? AND event_type IN ('checkin.response_submitted', 'worker.availability_set')
                        ORDER BY global_index""")
                .params(CUSTOMER.tenant(), Letters.ANA)
                .query((row, number) -> AegiraJson.mapper().readValue(row.getString(1), EncryptedText.class))
                .list();
    }

    private static String named(UUID worker) {
        JsonNode all = Running.API
                .get("/admin/workers")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .send()
                .expect(200)
                .json();
        for (JsonNode one : all.get("items")) {
            if (one.get("worker_id").asString().equals(worker.toString())) {
                return one.toString();
            }
        }
        return "";
    }

    private static JsonNode signals() {
        return Running.API
                .get("/admin/signals")
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .json();
    }

    private static Answer ownData(UUID worker) {
        return Running.API.get("/worker/export").as(CUSTOMER.worker(worker)).send();
    }

    private static String export() {
        return Running.API
                .get("/exports/raw-events?format=ndjson")
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .text();
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}

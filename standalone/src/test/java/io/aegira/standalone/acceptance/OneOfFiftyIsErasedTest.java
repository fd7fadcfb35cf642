package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.vault.VaultConfiguration;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import io.aegira.standalone.acceptance.fixture.Search;
import io.aegira.standalone.acceptance.fixture.ToldOfAna;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

@Tag("bar")
class OneOfFiftyIsErasedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int DAYS = 10;
    private static final Search SEARCH = new Search(List.of(ToldOfAna.SIGN));
    private static final List<UUID> WORKERS = Stream.concat(
                    Stream.of(Letters.ANA),
                    IntStream.range(1, 50).mapToObj(number -> Uuid5.of(Customer.NAMES, "one of fifty " + number)))
            .toList();
    private static final List<String> EXPORTS = List.of(
            "raw-events?format=ndjson",
            "raw-events?format=aegira_event_log&worker_id=" + WORKERS.getLast(),
            "prompt-state",
            "features",
            "signals",
            "cases");

    @TempDir
    Path backup;

    @Test
    void nothing_of_them_is_left_anywhere_and_everybody_else_is_as_before() throws IOException {
        try (OwnProcess application = OwnProcess.start("one-of-fifty")) {
            Api api = application.api();
            JdbcClient superuser = application.superuser();
            Customer customer = Customer.of(api, "one of fifty", WORKERS, null);
            withHistories(customer);
            ToldOfAna told = ToldOfAna.to(customer);
            assertThat(told.words()).hasSizeGreaterThanOrEqualTo(40);
            assertThat(Replays.of(api, customer.tenant(), "AUDITOR", "{}").get("different"))
                    .isEmpty();
            Map<String, String> before = exports(customer);
            assertThat(told.words().stream().filter(before.toString()::contains))
                    .as("what is searched for is there to be found")
                    .hasSizeGreaterThan(30);
            Path keys = application.data().resolve("keys");
            String key = Files.readString(keys.resolve(customer.tenant() + "/" + Letters.ANA + ".key"))
                    .strip();
            List<EncryptedText> sealed = backUp(application.data(), superuser);
            assertThat(opened(keys, customer, superuser, sealed))
                    .as("with her key all of it can be opened")
                    .isEqualTo(sealed.size())
                    .isGreaterThan(30);

            erase(customer);
            superuser.sql("VACUUM").update();
            superuser.sql("CHECKPOINT").update();
            superuser.sql("SELECT pg_switch_wal()").query(String.class).single();

            assertThat(SEARCH.inTables(superuser)).as("tables").isEmpty();
            assertThat(SEARCH.inFiles(application.data())).as("files").isEmpty();
            assertThat(SEARCH.in("log", Files.readString(application.log(), ISO_8859_1)))
                    .isEmpty();
            assertThat(SEARCH.inFiles(backup)).as("backup and dump").isEmpty();
            Search keyInAnyForm =
                    new Search(List.of(key, new String(HexFormat.of().parseHex(key), ISO_8859_1)));
            assertThat(keyInAnyForm.inFiles(application.data())).as("key").isEmpty();
            assertThat(keyInAnyForm.inFiles(backup)).as("key in the backup").isEmpty();
            assertThat(opened(keys, customer, superuser, sealed))
                    .as("what of the backup can be opened with the keys that there are")
                    .isZero();

            Map<String, String> after = exports(customer);
            assertThat(SEARCH.in("exports", after.toString())).isEmpty();
            for (String export : EXPORTS) {
                assertThat(ofTheOthers(after, export)).as(export).isEqualTo(ofTheOthers(before, export));
            }
            assertThat(ofTheOthers(after, EXPORTS.getFirst()).lines()).hasSizeGreaterThan(49 * DAYS * 2);
            assertThat(Replays.of(api, customer.tenant(), "AUDITOR", "{}").get("different"))
                    .isEmpty();
        }
    }

    private static void withHistories(Customer customer) {
        Letters letters = new Letters(customer);
        List<String> events = new ArrayList<>();
        for (UUID worker : WORKERS.subList(1, WORKERS.size())) {
            for (int day = 0; day < DAYS; day++) {
                String date = LocalDate.of(2026, 2, 1).plusDays(day).toString();
                String name = worker + " " + day;
                events.add(of(worker, letters.shift(name, date + "T06:00:00+08:00", date + "T18:00:00+08:00")));
                JsonNode answer = letters.answer(name, date + "T05:40:00+08:00", "word of " + name);
                events.add(of(worker, Json.with(answer, "source_event_id", "\"row " + name + "\"")));
            }
        }
        Api api = customer.api();
        api.importAndWait(
                api.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, String.join("\n", events).getBytes(UTF_8)),
                PATIENCE);
        api.settle(PATIENCE);
    }

    private static String of(UUID worker, JsonNode letter) {
        return Json.with(letter, "payload.worker_id", "\"" + worker + "\"").toString();
    }

    /** A copy of the cluster with its WAL while it runs, and every row as text. @return all that is sealed in it about Ana */
    private List<EncryptedText> backUp(Path data, JdbcClient superuser) throws IOException {
        superuser
                .sql("SELECT pg_backup_start('before', true)")
                .query(String.class)
                .single();
        FileSystemUtils.copyRecursively(data.resolve("postgresql"), backup.resolve("cluster"));
        superuser.sql("SELECT (pg_backup_stop()).lsn").query(String.class).single();
        List<String> rows = new ArrayList<>();
        Search.rows(superuser, (table, row) -> rows.add(table + " " + row));
        Files.write(backup.resolve("dump"), rows);
        return superuser
                .sql("""
                        SELECT json_build_object('key_id', key_id, 'nonce', nonce, 'ciphertext', ciphertext)::text FROM vault.identity
                        WHERE worker_id = :ana
                        UNION ALL
                        SELECT jsonb_path_query(payload, 'strict $.** ? (exists (@.ciphertext))')::text FROM eventlog.events WHERE worker_id = :ana
                        UNION ALL
                        SELECT to_jsonb(word.value)::text FROM eventlog.events CROSS JOIN jsonb_each_text(metadata) word
                        WHERE worker_id = :ana AND word.value LIKE '~%'""")
                .param("ana", Letters.ANA)
                .query((row, number) -> sealed(Json.read(row.getString(1))))
                .list();
    }

    private static EncryptedText sealed(JsonNode text) {
        return text.isString()
                ? EncryptedText.ofOneWord(text.asString())
                : AegiraJson.mapper().readValue(text.toString(), EncryptedText.class);
    }

    /** How many of the texts somebody's key opens. */
    private static long opened(Path keys, Customer customer, JdbcClient superuser, List<EncryptedText> texts) {
        try (AnnotationConfigApplicationContext vault = new AnnotationConfigApplicationContext()) {
            vault.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("keys", Map.of("aegira.key-dir", keys.toString())));
            vault.registerBean(JdbcClient.class, () -> superuser);
            vault.register(VaultConfiguration.class);
            vault.refresh();
            TextCipher cipher = vault.getBean(TextCipher.class);
            TenantId tenant = TenantId.of(customer.tenant());
            return texts.stream()
                    .filter(text -> WORKERS.stream()
                            .anyMatch(worker -> cipher.decrypt(tenant, WorkerId.of(worker), text)
                                    .isPresent()))
                    .count();
        }
    }

    private static void erase(Customer customer) {
        customer.api()
                .post("/admin/workers/" + Letters.ANA + "/erase")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send()
                .expect(204);
        customer.api().settle();
    }

    private static Map<String, String> exports(Customer customer) {
        return EXPORTS.stream()
                .collect(Collectors.toMap(
                        export -> export,
                        export -> customer.api()
                                .get("/exports/" + export)
                                .as(customer.auditor())
                                .send()
                                .expect(200)
                                .text()));
    }

    private static String ofTheOthers(Map<String, String> exports, String export) {
        return exports.get(export)
                .lines()
                .filter(line -> !line.contains(Letters.ANA.toString()))
                .collect(Collectors.joining("\n"));
    }
}

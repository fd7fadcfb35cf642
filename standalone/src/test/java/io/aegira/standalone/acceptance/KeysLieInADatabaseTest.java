package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Tag("bar")
class KeysLieInADatabaseTest {
    private static final String NOTE = "canary-note-in-two-clusters";

    @TempDir
    private Path backup;

    @Test
    void who_was_erased_after_the_backup_of_the_log_is_erased_again_once_it_is_restored() throws IOException {
        try (EmbeddedPostgres keys = EmbeddedPostgres.start();
                OwnProcess application = OwnProcess.start("keys-in-a-database", settings(url(keys)))) {
            Api api = application.api();
            Customer customer = Customer.of(api, "keys in a database", List.of(Letters.ANA, Letters.BEN), null);
            customer.post(new Letters(customer).answer("day", "2026-02-12T05:40:00+08:00", NOTE))
                    .expect(201);
            api.settle();
            assertThat(application.data().resolve("keys")).doesNotExist();

            application.stop();
            copy(application.data().resolve("postgresql"), backup.resolve("postgresql"));
            application.startAgain();
            assertThat(export(customer).expect(200).text())
                    .as("keys outlive a restart")
                    .contains(NOTE);
            erase(customer);

            application.stop();
            FileSystemUtils.deleteRecursively(application.data().resolve("postgresql"));
            copy(backup.resolve("postgresql"), application.data().resolve("postgresql"));
            application.startAgain();
            api.settle();
            assertThat(export(customer).expect(200).text()).doesNotContain(NOTE);
            assertThat(api.get("/admin/workers").as(customer.auditor()).send().text())
                    .doesNotContain(Letters.ANA.toString())
                    .contains(Letters.BEN.toString());
        }
    }

    @Test
    void a_database_that_cannot_be_had_stops_the_start_with_one_sentence() throws IOException {
        assertThatThrownBy(() -> OwnProcess.start("keys-nowhere", settings("jdbc:postgresql://localhost:1/keys")))
                .isInstanceOf(AssertionError.class);
        assertThat(Files.readString(Path.of("target", "journeys", "keys-nowhere.log"), UTF_8))
                .contains("AEGIRA_KEY_DATABASE_URL: the database of keys could not be set up")
                .doesNotContain("\tat ");
    }

    private static Map<String, String> settings(String url) {
        return Map.of(
                "AEGIRA_KEY_DATABASE_URL",
                url,
                "AEGIRA_KEY_DATABASE_USER",
                "postgres",
                "AEGIRA_KEY_DATABASE_PASSWORD",
                "postgres",
                "AEGIRA_KEY_DATABASE_WRAPPING_KEY",
                "0123456789abcdef".repeat(4));
    }

    private static String url(EmbeddedPostgres keys) {
        return "jdbc:postgresql://localhost:" + keys.getPort() + "/postgres";
    }

    private static Answer export(Customer customer) {
        return customer.api()
                .get("/exports/raw-events?format=ndjson")
                .as(customer.auditor())
                .send();
    }

    private static void erase(Customer customer) {
        customer.api()
                .post("/admin/workers/" + Letters.ANA + "/erase")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send()
                .expect(204);
    }

    /** With its modes: PostgreSQL starts on no directory that others may read. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

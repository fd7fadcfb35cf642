package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.database.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeysInADatabaseTest {
    private static final String ANNAS = ANNA.toString();
    private static final byte[] SECRET = "a secret of thirty-two letters !".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final TestDatabase LOG = TestDatabase.with();

    private static EmbeddedPostgres another;

    @TempDir
    private Path directory;

    private JdbcClient administrator;
    private KeyDatabase keys;

    @BeforeAll
    static void anotherClusterIsUp() throws IOException {
        another = EmbeddedPostgres.start();
    }

    @AfterAll
    static void anotherClusterIsDown() throws IOException {
        another.close();
    }

    @BeforeEach
    void inTheHandsOfSomebodyWhoMayCreateASchemaAndNothingElse() {
        administrator = JdbcClient.create(new DriverManagerDataSource(url(), "postgres", "postgres"));
        administrator.sql("DROP SCHEMA IF EXISTS aegira_keys CASCADE").update();
        administrator
                .sql("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keeper') THEN"
                        + " CREATE ROLE keeper LOGIN PASSWORD 'keeps'; END IF; END $$")
                .update();
        administrator.sql("GRANT CREATE ON DATABASE postgres TO keeper").update();
        keys = open(settings(url(), KeyPlace.WRAPPING_KEY));
    }

    @AfterEach
    void closed() {
        keys.close();
    }

    @Test
    void are_the_same_after_a_restart() {
        keys.keep(TENANT, ANNAS, SECRET);
        try (KeyDatabase restarted = open(settings(url(), KeyPlace.WRAPPING_KEY))) {
            assertThat(restarted.secrets(TENANT, List.of(ANNAS)).get(ANNAS)).isEqualTo(SECRET);
        }
    }

    @Test
    void cannot_be_read_there_nor_put_in_the_place_of_another() {
        keys.keep(TENANT, ANNAS, SECRET);
        assertThat(administrator
                        .sql("SELECT encode(wrapped, 'escape') FROM aegira_keys.person_key")
                        .query(String.class)
                        .single())
                .doesNotContain("secret", "letters");
        administrator
                .sql("INSERT INTO aegira_keys.person_key SELECT tenant_id, ?, wrapped FROM aegira_keys.person_key")
                .param(BEN.toString())
                .update();
        assertThatThrownBy(() -> keys.secrets(TENANT, List.of(BEN.toString())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void are_opened_with_the_key_alone_that_they_were_wrapped_with() {
        assertRefused(settings(url(), "f".repeat(64)), "AEGIRA_KEY_DATABASE_WRAPPING_KEY");
        assertRefused(settings(url(), "secret"), "AEGIRA_KEY_DATABASE_WRAPPING_KEY");
    }

    @Test
    void are_never_in_the_cluster_of_the_log() {
        DatabaseServer ofTheLog = LOG.server();
        assertRefused(
                new KeyDatabaseSettings(ofTheLog.url(), ofTheLog.user(), ofTheLog.password(), KeyPlace.WRAPPING_KEY),
                "AEGIRA_KEY_DATABASE_URL is in the same cluster as the log");
    }

    @Test
    void a_setting_that_is_wrong_is_named() {
        assertRefused(settings("postgres://keys", KeyPlace.WRAPPING_KEY), "AEGIRA_KEY_DATABASE_URL");
        assertRefused(settings(url() + "?user=me", KeyPlace.WRAPPING_KEY), "AEGIRA_KEY_DATABASE_URL");
        assertRefused(settings("jdbc:postgresql://localhost:1/keys", KeyPlace.WRAPPING_KEY), "AEGIRA_KEY_DATABASE_URL");
        assertRefused(new KeyDatabaseSettings(url(), "", "", KeyPlace.WRAPPING_KEY), "AEGIRA_KEY_DATABASE_USER");
        assertThat(settings(url(), KeyPlace.WRAPPING_KEY).toString()).doesNotContain("keeps", KeyPlace.WRAPPING_KEY);
    }

    @Test
    void what_was_in_the_directory_is_moved_with_its_ledger() {
        KeyDirectory before = new KeyDirectory(directory);
        before.keep(TENANT, ANNAS, SECRET);
        before.destroy(TENANT, BEN.toString());
        KeysMoved.move(before, keys);
        KeysMoved.move(before, keys);
        assertThat(keys.secrets(TENANT, List.of(ANNAS)).get(ANNAS)).isEqualTo(SECRET);
        assertThat(keys.erased()).containsExactly(new Erased(TENANT, BEN));
        assertThat(before.places()).isEmpty();
        assertThat(before.erased()).containsExactly(new Erased(TENANT, BEN));
    }

    @Test
    void a_directory_that_comes_back_brings_nobody_back_and_overwrites_nobody() {
        KeyDirectory restored = new KeyDirectory(directory);
        restored.keep(TENANT, BEN.toString(), SECRET);
        keys.destroy(TENANT, BEN.toString());
        KeysMoved.move(restored, keys);
        assertThat(keys.secrets(TENANT, List.of(BEN.toString()))).isEmpty();
        assertThat(restored.places()).isEmpty();

        restored.keep(TENANT, ANNAS, SECRET);
        keys.keep(TENANT, ANNAS, new byte[KeyStore.SECRET_BYTES]);
        assertThatThrownBy(() -> KeysMoved.move(restored, keys))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("AEGIRA_KEY_DIR");
        assertThat(restored.places()).hasSize(1);
    }

    private static void assertRefused(KeyDatabaseSettings settings, String naming) {
        assertThatThrownBy(() -> open(settings).close())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(naming);
    }

    private static KeyDatabase open(KeyDatabaseSettings settings) {
        return new KeyDatabaseSetup(settings).open(LOG.dataSource());
    }

    private static KeyDatabaseSettings settings(String url, String wrappingKey) {
        return new KeyDatabaseSettings(url, "keeper", "keeps", wrappingKey);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + another.getPort() + "/postgres";
    }
}

package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.ingestion.Letters.RESPONSE;
import static io.aegira.command.ingestion.Letters.SHIFT;
import static io.aegira.command.ingestion.Letters.json;
import static io.aegira.command.ingestion.Letters.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.vault.VaultConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class WhatASenderSaysBesideTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with("db/changelog/command.yaml");

    private final AnnotationConfigApplicationContext vault = new AnnotationConfigApplicationContext();
    private TextCipher cipher;
    private SenderWords words;

    @BeforeEach
    void with_keys_of_its_own(@TempDir Path keys) {
        vault.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("keys", Map.of("aegira.key-dir", keys.toString())));
        vault.registerBean(JdbcClient.class, DATABASE::jdbc);
        vault.register(VaultConfiguration.class);
        vault.refresh();
        cipher = vault.getBean(TextCipher.class);
        words = new SenderWords(
                cipher, vault.getBean(Erasures.class), new PayloadWords(new TenantSettings(DATABASE.jdbc())));
    }

    @AfterEach
    void closed() {
        vault.close();
    }

    @Test
    void is_sealed_where_it_is_more_than_plain() {
        Map<String, Object> beside = beside(with(SHIFT, "source", "\"Roster of Ana\""));
        assertThat(beside.toString()).doesNotContain("Roster", "batch 4", "cause 9");
        assertThat(beside)
                .containsEntry(EventMetadata.ACTOR_ID, "roster")
                .doesNotContainKey(EventMetadata.CAUSATION_ID);
        assertThat(beside.get(EventMetadata.SOURCE).toString()).startsWith("~");
        assertThat(opened(beside, EventMetadata.SEALED))
                .isEqualTo("{\"causation_id\":\"cause 9\",\"source\":\"Roster of Ana\",\"source_event_id\":\"17\"}");
        assertThat(opened(beside, EventMetadata.CORRELATION_ID)).isEqualTo("batch 4");
    }

    @Test
    void of_a_payload_is_sealed_with_it() {
        Map<String, Object> beside = beside(with(RESPONSE, "payload.prompt_kind", "\"Anas own\""));
        JsonNode said = json(opened(beside, EventMetadata.SEALED)).get("payload");
        assertThat(said.get("prompt_kind").asString()).isEqualTo("Anas own");
        assertThat(said.get("client_metadata").get("app").asString()).isEqualTo("field");
    }

    @Test
    void is_the_same_each_time_so_that_what_comes_back_is_known() {
        assertThat(beside(json(SHIFT))).isEqualTo(beside(json(SHIFT)));
    }

    @Test
    void is_kept_as_it_is_where_it_can_say_nothing_about_anybody() {
        String id = "\"0d6d6648-c853-5402-bc03-cd9c7084e24b\"";
        JsonNode plain = with(with(SHIFT, "source_event_id", id).toString(), "correlation_id", id);
        Map<String, Object> beside = beside(with(plain.toString(), "causation_id", id));
        assertThat(beside)
                .doesNotContainKey(EventMetadata.SEALED)
                .containsEntry(EventMetadata.SOURCE, "roster")
                .containsEntry(EventMetadata.SOURCE_EVENT_ID, id.replace("\"", ""))
                .containsEntry(EventMetadata.CORRELATION_ID, id.replace("\"", ""))
                .containsEntry(EventMetadata.CAUSATION_ID, id.replace("\"", ""));
    }

    @Test
    void is_left_out_of_what_is_about_somebody_who_was_erased() {
        vault.getBean(Erasures.class).destroyKey(TENANT, ANA);
        Map<String, Object> beside = beside(with(SHIFT, "source", "\"Roster of Ana\""));
        assertThat(beside)
                .containsEntry(EventMetadata.SOURCE, "~")
                .doesNotContainKeys(
                        EventMetadata.SEALED,
                        EventMetadata.SOURCE_EVENT_ID,
                        EventMetadata.CORRELATION_ID,
                        EventMetadata.CAUSATION_ID);
    }

    private Map<String, Object> beside(JsonNode letter) {
        Envelope envelope = Incoming.read(letter).envelope();
        return DATABASE.of(TENANT, () -> words.metadata(envelope, ANA, null));
    }

    private String opened(Map<String, Object> beside, String key) {
        return cipher.open(TENANT, ANA, beside.get(key).toString()).orElseThrow();
    }
}

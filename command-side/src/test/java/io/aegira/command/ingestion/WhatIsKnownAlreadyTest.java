package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.OTHER_TENANT;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.command.ingestion.Letters.SHIFT;
import static io.aegira.command.ingestion.Letters.json;
import static io.aegira.command.ingestion.Letters.with;
import static io.aegira.command.ingestion.Letters.without;
import static io.aegira.command.ingestion.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class WhatIsKnownAlreadyTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with("db/changelog/command.yaml");

    private static final String OTHER_ID = "\"" + named("another event") + "\"";
    private static final String OTHER_SOURCE_ID = "\"18\"";

    @BeforeAll
    static void one_event_is_stored() {
        store(TENANT, named("roster.shift_upserted"), "roster", "17", "mac of the content");
        store(TENANT, named("stored without a key of its source"), "roster", null, "mac of the content");
        store(OTHER_TENANT, named("another tenant's"), "roster", "18", "mac of the content");
    }

    @Test
    void the_same_event_again_is_a_duplicate() {
        assertThat(holds(json(SHIFT), "mac of the content")).isTrue();
    }

    @Test
    void another_event_is_new() {
        assertThat(holds(other(), "mac of the content")).isFalse();
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict() {
        assertRefused(409, "event_id", () -> holds(json(SHIFT), "another mac"));
        assertRefused(409, "event_id", () -> holds(with(SHIFT, "source_event_id", OTHER_SOURCE_ID), "another mac"));
    }

    @Test
    void the_same_key_of_the_source_with_other_content_is_a_conflict() {
        assertRefused(409, "source_event_id", () -> holds(with(SHIFT, "event_id", OTHER_ID), "another mac"));
    }

    @Test
    void under_the_key_of_its_source_the_same_content_may_come_with_a_new_id() {
        Incoming again = Incoming.read(with(SHIFT, "event_id", OTHER_ID));
        Map<UUID, String> macs = Map.of(named("roster.shift_upserted"), "mac of the content");

        assertThat(among(again).holds(again, macs::get)).contains(named("roster.shift_upserted"));
    }

    @Test
    void and_no_other_event_is_told_by_it() {
        assertThat(Incoming.read(with(SHIFT, "event_id", OTHER_ID)).contentAs(named("roster.shift_upserted")))
                .isEqualTo(Incoming.read(json(SHIFT)).content());
    }

    @Test
    void a_key_of_another_source_is_another_key() {
        JsonNode letter = with(with(SHIFT, "event_id", OTHER_ID).toString(), "source", "\"roster2\"");
        assertThat(holds(letter, "another mac")).isFalse();
    }

    @Test
    void where_a_source_ends_and_its_key_begins_is_no_secret() {
        store(TENANT, named("ambiguous"), "a", "bc", "mac of the content");
        JsonNode letter = with(
                with(with(SHIFT, "event_id", OTHER_ID).toString(), "source", "\"ab\"")
                        .toString(),
                "source_event_id",
                "\"c\"");
        assertThat(holds(letter, "another mac")).isFalse();
    }

    @Test
    void an_event_without_a_key_of_its_source_is_known_by_its_id_alone() {
        assertThat(holds(without(SHIFT, "source_event_id"), "mac of the content"))
                .isTrue();
        assertThat(holds(without(other().toString(), "source_event_id"), "mac of the content"))
                .isFalse();
    }

    @Test
    void a_key_that_is_sealed_is_known_by_its_mark_and_by_what_an_older_release_stored() {
        store(TENANT, named("sealed"), "~mark of the source", "~mark of the id", "mac of the content");
        Incoming sealed = Incoming.read(with(other().toString(), "source_event_id", "\"no 1\""));
        SourceKey marks = new SourceKey("~mark of the source", "~mark of the id");
        SourceKey clear = new SourceKey("roster", "17");
        for (List<SourceKey> keys :
                List.of(List.of(marks, new SourceKey("x", "y")), List.of(new SourceKey("x", "y"), clear))) {
            assertThat(among(sealed, envelope -> keys).holds(sealed, as -> "mac of the content"))
                    .isPresent();
            assertRefused(
                    409,
                    "source_event_id",
                    () -> among(sealed, envelope -> keys).holds(sealed, as -> "another mac"));
        }
    }

    @Test
    void another_tenants_events_are_not_known() {
        assertThat(holds(
                        with(SHIFT, "event_id", "\"" + named("another tenant's") + "\"")
                                .toString(),
                        "18",
                        "mac"))
                .isFalse();
    }

    @Test
    void what_came_earlier_in_the_same_batch_is_known() {
        Incoming first = Incoming.read(other());
        KnownEvents known = among(first);
        assertThat(known.holds(first, as -> "mac")).isEmpty();
        known.add(first, "mac");
        assertThat(known.holds(first, as -> "mac")).isPresent();
        assertRefused(409, "event_id", () -> known.holds(first, as -> "another mac"));
    }

    private static JsonNode other() {
        return with(with(SHIFT, "event_id", OTHER_ID).toString(), "source_event_id", OTHER_SOURCE_ID);
    }

    private static boolean holds(String letter, String sourceEventId, String mac) {
        return holds(with(letter, "source_event_id", "\"" + sourceEventId + "\""), mac);
    }

    private static boolean holds(JsonNode letter, String mac) {
        Incoming incoming = Incoming.read(letter);
        return among(incoming)
                .holds(incoming, as -> as.equals(incoming.envelope().eventId()) ? mac : mac + " as " + as)
                .isPresent();
    }

    private static KnownEvents among(Incoming incoming) {
        return among(incoming, WhatIsKnownAlreadyTest::inClear);
    }

    private static KnownEvents among(Incoming incoming, Function<Envelope, List<SourceKey>> keys) {
        return DATABASE.of(TENANT, () -> KnownEvents.among(DATABASE.jdbc(), TENANT, List.of(incoming), keys));
    }

    private static List<SourceKey> inClear(Envelope envelope) {
        return envelope.sourceEventId() == null
                ? List.of()
                : List.of(new SourceKey(envelope.source(), envelope.sourceEventId()));
    }

    private static void store(TenantId tenant, UUID id, String source, @Nullable String sourceEventId, String mac) {
        DATABASE.administrator()
                .sql("""
                        INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type,
                            event_time, event_offset_seconds, ingested_at, actor_type, actor_id, source, source_event_id,
                            schema_version, payload, metadata)
                        VALUES (:id, :tenant, 'Shift', 'shift:' || :id, 0, 'roster.shift_upserted',
                            '2026-02-12T05:40:00Z', 0, '2026-02-12T05:40:00Z', 'integration', 'roster', :source, :sourceEventId,
                            1, '{}', jsonb_build_object('content_mac', :mac))""")
                .param("id", id)
                .param("tenant", tenant.value())
                .param("source", source)
                .param("sourceEventId", sourceEventId)
                .param("mac", mac)
                .update();
    }
}

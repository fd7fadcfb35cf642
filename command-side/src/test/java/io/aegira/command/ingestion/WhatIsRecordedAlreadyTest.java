package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.OTHER_TENANT;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptEvent.MissReason;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhatIsRecordedAlreadyTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with("db/changelog/command.yaml");

    private static final String SAID = "{\"severity\": \"high\"}";
    private static final RecordedFact STORED = fact("stored", SAID, null);

    @BeforeAll
    static void one_event_is_stored() {
        store(TENANT, "stored", null);
        store(TENANT, "stored with a key of its source", "17");
        store(OTHER_TENANT, "another tenant's", "18");
    }

    @Test
    void the_same_event_again_is_a_duplicate() {
        assertThat(outcomes(STORED)).containsExactly("duplicate");
        assertThat(outcomes(fact("stored", "{ \"severity\":\"high\" }", null))).containsExactly("duplicate");
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict() {
        assertThat(outcomes(fact("stored", "{\"severity\": \"low\"}", null))).containsExactly("conflict event_id");
    }

    @Test
    void the_same_key_of_the_source_under_another_id_is_a_conflict() {
        assertThat(outcomes(fact("new", SAID, "17"))).containsExactly("conflict source_event_id");
        assertThat(outcomes(fact("stored with a key of its source", SAID, "17")))
                .containsExactly("duplicate");
    }

    @Test
    void another_tenants_events_are_not_known() {
        assertThat(outcomes(fact("another tenant's", SAID, "18"))).containsExactly("accepted");
    }

    @Test
    void what_came_earlier_in_the_same_batch_is_known() {
        RecordedFact first = fact("twice", SAID, "19");
        assertThat(outcomes(first, fact("twice", SAID, "19"), fact("twice", "{}", "19"), fact("thrice", SAID, "19")))
                .containsExactly("accepted", "duplicate", "conflict event_id", "conflict source_event_id");
    }

    @Test
    void what_can_be_said_once_is_not_said_again_under_another_id() {
        assertThat(outcomes(miss("first"), miss("second"))).containsExactly("accepted", "conflict ");
    }

    @Test
    void only_what_is_new_is_appended_and_in_its_order() {
        RecordedFact one = fact("one", SAID, null);
        RecordedFact two = fact("two", SAID, null);
        assertThat(DATABASE.<List<RecordedFact>>of(TENANT, () -> {
                    KnownRecords known = KnownRecords.among(DATABASE.jdbc(), TENANT, List.of(two, STORED, one));
                    List.of(two, STORED, one).forEach(known::take);
                    return known.taken();
                }))
                .containsExactly(two, one);
    }

    private static List<String> outcomes(RecordedFact... facts) {
        return DATABASE.of(TENANT, () -> {
            KnownRecords known = KnownRecords.among(DATABASE.jdbc(), TENANT, Arrays.asList(facts));
            return Arrays.stream(facts)
                    .map(known::take)
                    .map(WhatIsRecordedAlreadyTest::inWords)
                    .toList();
        });
    }

    private static String inWords(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted ignored -> "accepted";
            case Outcome.Duplicate ignored -> "duplicate";
            case Outcome.Nothing ignored -> "nothing";
            case Outcome.Rejected no ->
                no.type() + " "
                        + (no.detail().contains(":")
                                ? no.detail().substring(0, no.detail().indexOf(':'))
                                : "");
        };
    }

    private static RecordedFact fact(String name, String payload, @Nullable String sourceEventId) {
        return fact(event(name, named("miss " + name)), payload, sourceEventId);
    }

    private static RecordedFact miss(String name) {
        return fact(event(name, named("the one miss")), SAID, null);
    }

    private static RecordedFact fact(WindowMissed event, String payload, @Nullable String sourceEventId) {
        return new RecordedFact(
                event, "checkin.window_missed", payload, "aegira", sourceEventId, Map.of(), false, false);
    }

    private static WindowMissed event(String name, UUID missedId) {
        return new WindowMissed(
                named(name),
                at("06:05"),
                missedId,
                PromptId.of(named("prompt")),
                ANA,
                at("06:05").toInstant(),
                MissReason.NO_SUBMISSION,
                AvailabilityStatus.AVAILABLE);
    }

    private static void store(TenantId tenant, String name, @Nullable String sourceEventId) {
        DATABASE.administrator()
                .sql("""
                        INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type,
                            event_time, event_offset_seconds, actor_type, actor_id, source, source_event_id, schema_version, payload, metadata)
                        VALUES (:id, :tenant, 'Prompt', 'prompt:' || :id, 0, 'checkin.window_missed',
                            :time, 28800, 'system', 'aegira', 'aegira', :sourceEventId, 1, CAST(:payload AS jsonb), '{}')""")
                .param("id", named(name))
                .param("tenant", tenant.value())
                .param("time", at("06:05"))
                .param("sourceEventId", sourceEventId)
                .param("payload", SAID)
                .update();
    }
}

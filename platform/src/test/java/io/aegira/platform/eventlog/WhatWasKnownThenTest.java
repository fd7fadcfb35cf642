package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is stored is known once it can be read, not from the moment on that it carries. */
class WhatWasKnownThenTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    private final TestLog log = TestLog.in(database);

    @Test
    void what_was_stored_by_then_is_known_and_nothing_later() {
        log.append(TENANT, fact("first"));
        log.append(TENANT, fact("second"));
        assertThat(known(ingestedAt("first"))).containsExactly("first");
        assertThat(known(ingestedAt("second"))).containsExactly("first", "second");
        assertThat(known(ingestedAt("first").minusNanos(1_000))).isEmpty();
    }

    @Test
    void what_was_still_open_a_second_later_was_not_known() {
        try (UnfinishedTransaction slow = log.begin(TENANT).append(fact("slow"))) {
            log.append(TENANT, fact("prompt"));
            slow.commit();
        }
        OffsetDateTime stored = ingestedAt("slow");
        seenOpen("slow", stored.plusSeconds(30));
        assertThat(known(stored.plusSeconds(29))).containsExactly("prompt");
        assertThat(known(stored.plusSeconds(30))).containsExactly("slow", "prompt");
    }

    @Test
    void a_transaction_of_the_same_number_in_another_cluster_was_another() {
        log.append(TENANT, fact("long ago"));
        OffsetDateTime stored = ingestedAt("long ago");
        seenOpen("long ago", stored.plusDays(3));
        assertThat(known(stored.plusDays(2))).containsExactly("long ago");
    }

    @Test
    void another_tenants_events_are_not_known() {
        log.append(TENANT, fact("ours"));
        assertThat(database.of(ANOTHER_TENANT, () -> aggregates(ingestedAt("ours"))))
                .isEmpty();
    }

    private List<String> known(OffsetDateTime then) {
        return database.of(TENANT, () -> aggregates(then));
    }

    private List<String> aggregates(OffsetDateTime then) {
        return database.jdbc()
                .sql("SELECT aggregate_id FROM eventlog.known(?) ORDER BY global_index")
                .param(then)
                .query(String.class)
                .list();
    }

    private OffsetDateTime ingestedAt(String aggregate) {
        return database.administrator()
                .sql("SELECT ingested_at FROM eventlog.events WHERE aggregate_id = ?")
                .param(aggregate)
                .query(OffsetDateTime.class)
                .single();
    }

    private void seenOpen(String aggregate, OffsetDateTime at) {
        database.administrator()
                .sql(
                        "INSERT INTO infra.visibility SELECT ?, ARRAY[transaction_id] FROM eventlog.events WHERE aggregate_id = ?")
                .params(at, aggregate)
                .update();
    }
}

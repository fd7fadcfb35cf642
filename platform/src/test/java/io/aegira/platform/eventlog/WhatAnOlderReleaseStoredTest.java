package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.platform.database.TestDatabase;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Read as the present version by aggregates and processors alike, and left as it is. */
class WhatAnOlderReleaseStoredTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final String STORED =
            "{\"severity\": \"high\", \"closed_at\": \"2026-02-12T06:23:00Z\", \"worker_id\": \"" + Nordwind.ANNA
                    + "\", \"episode_id\": \"" + Nordwind.EPISODE + "\", \"signal_ids\": []}";

    @BeforeAll
    static void anOlderReleaseClosedAnEpisode() {
        DATABASE.administrator()
                .sql("""
                        INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type,
                            event_time, event_offset_seconds, worker_id, actor_type, actor_id, source, schema_version, payload, metadata)
                        VALUES (:id, :tenant, 'RiskProfile', 'risk', 0, 'risk.episode_closed',
                            '2026-02-12T06:23:00Z', 0, :worker, 'system', 'system', 'system', 1, CAST(:payload AS jsonb), '{}')""")
                .param("id", id("closed by an older release"))
                .param("tenant", TENANT.value())
                .param("worker", Nordwind.ANNA.value())
                .param("payload", STORED)
                .update();
    }

    @Test
    void an_aggregate_reads_it_as_the_present_version() {
        isTheClosedEpisode(TestLog.in(DATABASE).history(TENANT, "risk"));
    }

    @Test
    void a_processor_reads_it_as_the_present_version() {
        isTheClosedEpisode(TestLog.in(DATABASE).after(null));
    }

    @Test
    void the_row_stays_as_it_was_written() {
        TestLog.in(DATABASE).history(TENANT, "risk").forEach(EventMessage::getPayload);
        assertThat(DATABASE.administrator()
                        .sql("SELECT schema_version || ' ' || payload::text FROM eventlog.events")
                        .query(String.class)
                        .list())
                .containsExactly("1 " + STORED);
    }

    private static void isTheClosedEpisode(List<? extends EventMessage<?>> read) {
        assertThat(read)
                .singleElement()
                .extracting(EventMessage::getPayload)
                .isInstanceOfSatisfying(EpisodeClosed.class, closed -> {
                    assertThat(closed.episodeId()).isEqualTo(Nordwind.EPISODE);
                    assertThat(closed.closedBy()).isEqualTo(ClosedBy.QUIET_PERIOD);
                });
    }
}

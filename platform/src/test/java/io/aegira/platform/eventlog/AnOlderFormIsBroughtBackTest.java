package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.eventlog.StoredForm;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.platform.database.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnOlderFormIsBroughtBackTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final String OLDER =
            "{\"severity\": \"high\", \"closed_at\": \"2026-02-12T06:23:00Z\", \"worker_id\": \"" + Nordwind.ANNA
                    + "\", \"episode_id\": \"" + Nordwind.EPISODE + "\", \"signal_ids\": []}";

    private final TestLog log = TestLog.in(DATABASE);

    @Test
    void it_is_stored_as_it_was_and_read_as_the_present_version() {
        EpisodeClosed closed = closed(id("closed by an older release"));
        log.append(Nordwind.TENANT, Facts.with(broughtBack(closed), "older", 0, closed));

        assertThat(stored(closed)).isEqualTo("1 " + OLDER);
        assertThat(metadata(closed)).doesNotContain(StoredForm.KEY);
        assertThat(log.history(Nordwind.TENANT, "older"))
                .singleElement()
                .satisfies(read -> assertThat(read.getPayload()).isEqualTo(closed));
    }

    @Test
    void what_follows_from_it_is_stored_in_its_own_form() {
        EpisodeClosed closed = closed(id("closed once more"));
        DomainEvent follows = Facts.assigned("what follows");
        log.append(Nordwind.TENANT, Facts.with(broughtBack(closed), "follows", 0, follows));

        assertThat(stored(follows)).startsWith("1 ").doesNotContain("closed_at");
        assertThat(metadata(follows)).doesNotContain(StoredForm.KEY);
    }

    private static EpisodeClosed closed(UUID eventId) {
        return new EpisodeClosed(
                eventId,
                Nordwind.at("06:23"),
                Nordwind.EPISODE,
                Nordwind.ANNA,
                EpisodeSeverity.HIGH,
                java.time.Instant.parse("2026-02-12T06:23:00Z"),
                ClosedBy.QUIET_PERIOD,
                List.of());
    }

    private static Map<String, Object> broughtBack(DomainEvent event) {
        Map<String, Object> metadata = new HashMap<>(TakenIn.envelope(event));
        metadata.put(StoredForm.KEY, new StoredForm(event.eventId(), 1, OLDER));
        return metadata;
    }

    private static String stored(DomainEvent event) {
        return column("schema_version || ' ' || payload::text", event);
    }

    private static String metadata(DomainEvent event) {
        return column("metadata::text", event);
    }

    private static String column(String column, DomainEvent event) {
        return DATABASE.administrator()
                .sql("SELECT " + column + " FROM eventlog.events WHERE event_id = ?")
                .param(event.eventId())
                .query(String.class)
                .single();
    }
}

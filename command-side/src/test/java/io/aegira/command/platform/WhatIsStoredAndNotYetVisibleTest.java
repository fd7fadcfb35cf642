package io.aegira.command.platform;

import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.Facts;
import io.aegira.platform.eventlog.TestLog;
import io.aegira.platform.eventlog.UnfinishedTransaction;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a database of its own: nothing else may have been seen. */
class WhatIsStoredAndNotYetVisibleTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    private final TestLog log = TestLog.in(database);
    private final VisibilityWatch watch = new VisibilityWatch(database.jdbc());

    @Test
    void is_written_down_as_long_as_it_is_not_committed() {
        try (UnfinishedTransaction slow = log.begin(TENANT).append(fact("slow"))) {
            look();
            slow.commit();
        }
        look();
        assertThat(unfinished()).containsExactly(transactionOf("slow"));
    }

    @Test
    void is_written_down_by_one_node_a_second() {
        try (UnfinishedTransaction slow = log.begin(TENANT).append(fact("slow"))) {
            look();
            look();
            slow.commit();
        }
        assertThat(unfinished()).hasSize(1);
    }

    @Test
    void who_does_not_write_to_the_log_is_not_written_down() {
        database.acrossTenants(() -> {
            database.jdbc()
                    .sql("INSERT INTO infra.saga_entry (saga_id) VALUES ('long')")
                    .update();
            new VisibilityWatch(JdbcClient.create(database.as(DatabaseRole.STREAM))).look();
            return true;
        });
        assertThat(unfinished()).isEmpty();
    }

    private void look() {
        database.acrossTenants(() -> {
            watch.look();
            return true;
        });
    }

    private List<String> unfinished() {
        return database.administrator()
                .sql("SELECT unnest(unfinished)::text FROM infra.visibility ORDER BY at")
                .query(String.class)
                .list();
    }

    private String transactionOf(String aggregate) {
        return database.administrator()
                .sql("SELECT transaction_id::text FROM eventlog.events WHERE aggregate_id = ?")
                .param(aggregate)
                .query(String.class)
                .single();
    }

    private static DomainEventMessage<?> fact(String name) {
        WorkerId worker = WorkerId.of(named("worker of " + name));
        return Facts.of(TENANT, name, 0, new WorkerAssigned(named(name), at("06:00"), worker, null, null));
    }
}

package io.aegira.platform.passwordless;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class WhoHasLeftTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    private Instant now = NOON;
    private final BarredWorkers here = node();
    private final BarredWorkers elsewhere = node();

    @Test
    void is_known_at_once_where_they_were_barred_and_within_five_seconds_elsewhere() {
        assertThat(here.hasLeft(TENANT, ANNA)).isFalse();
        assertThat(elsewhere.hasLeft(TENANT, ANNA)).isFalse();
        bar();
        assertThat(here.hasLeft(TENANT, ANNA)).isTrue();
        now = NOON.plusSeconds(4);
        assertThat(elsewhere.hasLeft(TENANT, ANNA)).as("as it was found").isFalse();
        now = NOON.plusSeconds(5);
        assertThat(elsewhere.hasLeft(TENANT, ANNA)).isTrue();
    }

    @Test
    void is_nobody_else_and_nobody_of_another_tenant() {
        bar();
        assertThat(here.hasLeft(TENANT, BEN)).isFalse();
        assertThat(here.hasLeft(ANOTHER_TENANT, ANNA)).isFalse();
    }

    @Test
    void is_not_known_where_it_did_not_become_durable() {
        TenantScope.run(
                TENANT,
                () -> new TransactionTemplate(database.transactionManager()).executeWithoutResult(transaction -> {
                    new WaysIn(database.jdbc(), here).bar(TENANT, ANNA);
                    transaction.setRollbackOnly();
                }));
        assertThat(here.hasLeft(TENANT, ANNA)).isFalse();
    }

    private void bar() {
        database.of(TENANT, () -> {
            new WaysIn(database.jdbc(), here).bar(TENANT, ANNA);
            return true;
        });
    }

    private BarredWorkers node() {
        return new BarredWorkers(database.jdbc(), new TransactionTemplate(database.transactionManager()), () -> now);
    }
}

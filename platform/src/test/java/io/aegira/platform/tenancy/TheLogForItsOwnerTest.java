package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.TestLog;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes what happened: not the owner of the table, not the administrator, not a replication. */
class TheLogForItsOwnerTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @BeforeAll
    static void somethingHappened() {
        TestLog.in(DATABASE).append(TENANT, fact("one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE eventlog.events SET payload = '{}'",
                "DELETE FROM eventlog.events",
                "TRUNCATE eventlog.events",
                "SET session_replication_role = replica; DELETE FROM eventlog.events",
                "SET session_replication_role = replica; TRUNCATE eventlog.events",
                "SET ROLE aegira_owner; UPDATE eventlog.events SET source = 'x'",
                "SET ROLE aegira_owner; TRUNCATE eventlog.events"
            })
    void is_append_only_too(String statement) {
        assertThatThrownBy(() -> DATABASE.administrator().sql(statement).update())
                .rootCause()
                .hasMessageContaining("the log is append-only")
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        assertThat(TestLog.in(DATABASE).history(TENANT, "one")).hasSize(1);
    }
}

package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** What the database sees to, with each check as it is and taken away: what is asserted elsewhere rests on it, and on nothing else. */
class WithoutTheDatabasesChecksTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    @BeforeEach
    void somethingHappened() {
        TestLog.in(database).append(TENANT, fact("one"));
    }

    @Test
    void without_row_level_security_another_tenant_sees_it() {
        assertThat(seenByAnother()).isZero();
        take("ALTER TABLE eventlog.events DISABLE ROW LEVEL SECURITY");
        assertThat(seenByAnother()).isEqualTo(1);
    }

    @Test
    void with_a_policy_that_lets_everybody_in_another_tenant_sees_it() {
        assertThat(seenByAnother()).isZero();
        take("CREATE POLICY everybody ON eventlog.events USING (true)");
        assertThat(seenByAnother()).isEqualTo(1);
    }

    @Test
    void without_the_trigger_the_log_can_be_changed() {
        assertThat(isChanged()).isFalse();
        take("ALTER TABLE eventlog.events DISABLE TRIGGER ALL");
        assertThat(isChanged()).isTrue();
    }

    private int seenByAnother() {
        return database.of(
                ANOTHER_TENANT,
                () -> database.jdbc()
                        .sql("SELECT count(*) FROM eventlog.events")
                        .query(Integer.class)
                        .single());
    }

    private boolean isChanged() {
        try {
            return database.administrator()
                            .sql("UPDATE eventlog.events SET source = 'x'")
                            .update()
                    > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private void take(String check) {
        database.administrator().sql(check).update();
    }
}

package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.Facts;
import io.aegira.platform.eventlog.TestLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowsAreCopiedOutTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final HikariDataSource ONE_CONNECTION = DATABASE.pool(DatabaseRole.READ, 1);
    private static final TenantReads READS = new TenantReads(ONE_CONNECTION);
    private static final String MANY = "SELECT i FROM generate_series(1, 100000) i";

    @BeforeAll
    static void two_tenants_have_a_log() {
        TestLog.in(DATABASE).append(TENANT, Facts.fact("one"), Facts.fact("two"));
        TestLog.in(DATABASE).append(ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "another", 0, Facts.assigned("another")));
    }

    @AfterAll
    static void close() {
        ONE_CONNECTION.close();
    }

    @Test
    void each_once_and_in_its_order() {
        List<Integer> numbers = new ArrayList<>();
        copy(TENANT, MANY, row -> numbers.add(row.number(0)));

        assertThat(numbers).hasSize(100_000).isSorted().endsWith(100_000);
    }

    @Test
    void with_every_value_as_it_is() {
        copy(
                TENANT,
                "SELECT 7, 1::bigint << 40, 'é🚀', NULL::text, '', '{\"a\": 1}'::jsonb, '00000000-0000-0001-0000-000000000002'::uuid,"
                        + " NULL::uuid, timestamptz '2000-01-01T00:00:01.000002Z'",
                row -> {
                    assertThat(row.number(0)).isEqualTo(7);
                    assertThat(row.longNumber(1)).isEqualTo(1L << 40);
                    assertThat(row.text(2)).isEqualTo("é🚀");
                    assertThat(row.isNull(3)).isTrue();
                    assertThat(row.textOrNull(3)).isNull();
                    assertThat(row.textOrNull(4)).isEmpty();
                    assertThat(row.text(5)).isEqualTo("\u0001{\"a\": 1}");
                    assertThat(row.uuidOrNull(6)).isEqualTo(new UUID(1, 2));
                    assertThat(row.uuidOrNull(7)).isNull();
                    assertThat(row.longNumber(8)).isEqualTo(1_000_002);
                });
    }

    @Test
    void none_where_there_is_none() {
        copy(TENANT, "SELECT 1 WHERE false", row -> {
            throw new AssertionError("a row");
        });
    }

    @Test
    void of_the_tenant_in_scope_alone() {
        String all = "SELECT aggregate_id FROM eventlog.events ORDER BY global_index";

        assertThat(texts(TENANT, all)).containsExactly("one", "two");
        assertThat(texts(ANOTHER_TENANT, all)).containsExactly("another");
    }

    @Test
    void to_nobody_without_a_tenant() {
        assertThatThrownBy(() -> READS.copy(MANY, row -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no tenant in scope");
    }

    @Test
    void to_nobody_who_has_thrown_and_the_connection_stays_whole() {
        int[] taken = {0};
        Consumer<CopiedRow> fails = row -> {
            taken[0]++;
            throw new IllegalArgumentException("enough");
        };

        assertThatThrownBy(() -> copy(TENANT, MANY, fails)).hasMessage("enough");
        assertThat(taken[0]).isEqualTo(1);
        assertThat(texts(TENANT, "SELECT 'the next'")).containsExactly("the next");
    }

    private static List<String> texts(TenantId tenant, String select) {
        List<String> texts = new ArrayList<>();
        copy(tenant, select, row -> texts.add(row.text(0)));
        return texts;
    }

    private static void copy(TenantId tenant, String select, Consumer<CopiedRow> rows) {
        TenantScope.run(tenant, () -> READS.copy(select, rows));
    }
}

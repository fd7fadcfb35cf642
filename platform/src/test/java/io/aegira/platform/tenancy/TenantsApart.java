package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every table with a tenant, whoever made it. */
public abstract class TenantsApart {
    private final TestDatabase database;
    private final TenantTables tables;

    protected TenantsApart(TestDatabase database) {
        this.database = database;
        this.tables = new TenantTables(database);
    }

    @BeforeEach
    void eachTableHasRowsOfTwoTenants() {
        tables.fill(TENANT);
        tables.fill(ANOTHER_TENANT);
    }

    @ParameterizedTest
    @EnumSource(names = {"APP", "READ"})
    void without_a_tenant_no_table_and_no_view_shows_a_row_and_none_complains(DatabaseRole role) {
        ReadableRelations readable = new ReadableRelations(database, role);
        assertThat(readable.names())
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(readable.seenByRole(name)).as(name).isZero());
        assertThat(readable.names())
                .as("rows that could have been shown")
                .filteredOn(tables.names()::contains)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readable.there(name)).as(name).isPositive());
    }

    @Test
    void without_a_tenant_nothing_can_be_written() {
        assertThat(tables.names()).filteredOn(tables::mayInsert).isNotEmpty().allSatisfy(table -> {
            String insert = tables.insert(table, TENANT);
            assertThatThrownBy(() -> database.inTransaction(
                            () -> database.jdbc().sql(insert).update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
        });
    }

    @Test
    void a_tenant_sees_its_own_rows_and_nobody_elses() {
        assertThat(tables.names())
                .filteredOn(tables::maySelect)
                .allSatisfy(table -> assertThat(TenantScope.call(TENANT, () -> tables.seen(table)))
                        .as(table)
                        .containsExactly(TENANT.toString()));
    }

    @Test
    void a_tenant_cannot_write_a_row_of_somebody_else() {
        assertThat(tables.names()).filteredOn(tables::mayInsert).isNotEmpty().allSatisfy(table -> {
            String insert = tables.insert(table, ANOTHER_TENANT);
            assertThatThrownBy(() -> database.of(
                            TENANT, () -> database.jdbc().sql(insert).update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
        });
    }

    @Test
    void each_table_says_so_for_its_owner_too() {
        assertThat(tables.withoutForcedRowSecurity()).isEmpty();
    }

    @Test
    void no_table_of_tenants_data_lacks_the_tenant() {
        assertThat(tables.withoutTenant()).isEmpty();
    }
}

package io.aegira.standalone.architecture;

import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantsApart;
import org.junit.jupiter.api.extension.RegisterExtension;

class TablesOfAllModulesTest extends TenantsApart {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with("db/changelog/command.yaml", "db/changelog/query.yaml");

    TablesOfAllModulesTest() {
        super(DATABASE);
    }
}

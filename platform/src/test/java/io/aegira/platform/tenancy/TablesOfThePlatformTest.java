package io.aegira.platform.tenancy;

import io.aegira.platform.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class TablesOfThePlatformTest extends TenantsApart {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    TablesOfThePlatformTest() {
        super(DATABASE);
    }
}

package io.aegira.platform.edge;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Role;

/** Who takes part in these situations. */
final class Crew {
    static final Role HSE = Role.HSE;
    static final TenantId TENANT = TenantId.of("11111111-1111-4111-8111-111111111111");
    static final TenantId OTHER_TENANT = TenantId.of("22222222-2222-4222-8222-222222222222");
    static final String ANNA = "0b0d5ff1-53b8-5b3b-8f1b-6f3d2b8a1e01";
    static final String BEN = "0b0d5ff1-53b8-5b3b-8f1b-6f3d2b8a1e02";

    /** Has left, and holds a token still. */
    static final String GONE = "0b0d5ff1-53b8-5b3b-8f1b-6f3d2b8a1e03";

    private Crew() {}
}

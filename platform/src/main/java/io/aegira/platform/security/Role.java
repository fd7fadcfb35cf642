package io.aegira.platform.security;

/** What a caller is to a tenant. */
public enum Role {
    WORKER,
    SUPERVISOR,
    HSE,
    CASE_MANAGER,
    ORG_ADMIN,
    AUDITOR,
    INTEGRATION,
    PLATFORM_ADMIN
}

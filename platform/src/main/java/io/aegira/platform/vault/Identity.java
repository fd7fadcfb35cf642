package io.aegira.platform.vault;

import org.jspecify.annotations.Nullable;

/** Who a worker is. Shown to those who may see it, kept nowhere else. @param externalRef the customer's own number for them */
public record Identity(
        String displayName,
        @Nullable String externalRef,
        @Nullable String phone,
        @Nullable String email) {}

package io.aegira.platform.idempotency;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.Uuid5;
import io.aegira.kernel.UuidText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose key it is: the same text from another tenant, person, method or route is another key.
 *
 * @param principal and {@code key} as they came where they are opaque ids, by their digest otherwise: either may name somebody
 * @param route the path; a very long one by its digest
 */
record Order(TenantId tenantId, String principal, String method, String route, String key) {
    private static final int LONGEST = 255;

    static Order of(Caller caller, HttpServletRequest request, String key) {
        return new Order(
                caller.tenantId(),
                opaque(caller.tenantId(), caller.subject()),
                request.getMethod(),
                bounded(request.getRequestURI()),
                opaque(caller.tenantId(), key));
    }

    /** @param begun when its key was first reserved */
    UUID id(Instant begun) {
        return Uuid5.of(tenantId.value(), String.join("\n", "order", principal, method, route, key, begun.toString()));
    }

    private static String opaque(TenantId tenant, String text) {
        return UuidText.is(text) ? text : "sha256:" + Sha256.hex(tenant + "\n" + text);
    }

    /** The primary key's index takes only so much. */
    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : "sha256:" + Sha256.hex(text);
    }
}

package io.aegira.platform.security;

import java.util.Optional;

/** Who vouches for a caller, and may cease to. */
@FunctionalInterface
interface Voucher {
    /** Who the caller is by now; empty when nobody vouches for them any more. */
    Optional<Caller> caller();
}

package io.aegira.platform.security;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread answers, for code that is no controller. */
public final class Callers {
    private Callers() {}

    /**
     * Whether the caller of this request is still who they were, for whatever goes on after it, such as a stream: false from the moment
     * that a role is known to be gone. May ask who vouches for them, so it may take seconds; on any thread.
     */
    public static BooleanSupplier standing() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known::stillHolds
                : () -> false;
    }

    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /**
     * The caller, where there must be one.
     *
     * @throws IllegalStateException when nobody has logged in
     */
    public static Caller required() {
        return current().orElseThrow(() -> new IllegalStateException("no caller"));
    }
}

package io.aegira.platform.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread answers, for code that is no controller. */
public final class Callers {
    private Callers() {}

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

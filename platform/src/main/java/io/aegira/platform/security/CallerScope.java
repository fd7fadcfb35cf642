package io.aegira.platform.security;

import io.aegira.platform.tenancy.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everything behind this filter works for the caller's tenant. Without a caller the database shows nothing. */
final class CallerScope extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Callers.current();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        rethrow(TenantScope.call(caller.get().tenantId(), () -> outcome(request, response, chain)));
    }

    private static Optional<Exception> outcome(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (ServletException | IOException failed) {
            return Optional.of(failed);
        }
    }

    private static void rethrow(Optional<Exception> failed) throws ServletException, IOException {
        if (failed.orElse(null) instanceof ServletException servlet) {
            throw servlet;
        }
        if (failed.orElse(null) instanceof IOException io) {
            throw io;
        }
    }
}

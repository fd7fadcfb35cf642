package io.aegira.platform.limits;

import io.aegira.platform.limits.Limits.Counted;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once it is known who calls: holds them, and all of their tenant together, to what they may ask for. */
final class LimitedCallers extends OncePerRequestFilter {
    private final TooManyRequests tooMany;

    LimitedCallers(TooManyRequests tooMany) {
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Callers.current();
        if (caller.isEmpty() || !isTooMuch(caller.get(), RouteClass.of(request), response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isTooMuch(Caller caller, RouteClass routes, HttpServletResponse response) throws IOException {
        return tooMany.answer(response, routes, Counted.PRINCIPAL, Limits.principal(caller))
                || tooMany.answer(response, routes, Counted.TENANT, caller.tenantId());
    }
}

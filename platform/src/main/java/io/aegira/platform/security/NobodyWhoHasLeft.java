package io.aegira.platform.security;

import io.aegira.kernel.organisation.WorkerId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions and tokens of workers who have left, whoever vouches for them still, and tells streams that go on to ask again. Before anybody
 * is let in, behind what answers those who are not.
 */
final class NobodyWhoHasLeft extends OncePerRequestFilter {
    private final Departures departures;

    NobodyWhoHasLeft(Departures departures) {
        this.departures = departures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            require(known, request);
        }
        chain.doFilter(request, response);
    }

    private void require(CallerAuthentication known, HttpServletRequest request) {
        Caller caller = known.getPrincipal();
        WorkerId worker = caller.workerId();
        if (worker == null) {
            return;
        }
        BooleanSupplier isHere = () -> !departures.hasLeft(caller.tenantId(), worker);
        if (!isHere.getAsBoolean()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            throw new InvalidBearerTokenException("the worker has left");
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(known.asLongAs(isHere)));
    }
}

package io.aegira.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody into a session for whom the provider vouches no more, and everybody else with the roles that they have by now. */
final class SessionRecheck extends OncePerRequestFilter {
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** Whoever goes need not be asked about. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().equals("/logout");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            recheck(session);
        }
        chain.doFilter(request, response);
    }

    private static void recheck(HttpSession session) {
        try {
            if (session.getAttribute(CONTEXT) instanceof SecurityContext context
                    && context.getAuthentication() instanceof CallerAuthentication known) {
                Optional<CallerAuthentication> now = known.renewed();
                if (now.isEmpty()) {
                    session.invalidate();
                } else if (now.get() != known) {
                    session.setAttribute(CONTEXT, new SecurityContextImpl(now.get()));
                }
            }
        } catch (IllegalStateException over) {
            // Another request of the same browser has ended it.
        }
    }
}

package io.aegira.platform.audit;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Records who was told that they may not, or that there is nothing; an address that nothing answers to is none of it. */
public final class RecordedRefusals extends OncePerRequestFilter {
    private final AuditTrail trail;

    public RecordedRefusals(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String reason = reason(response.getStatus());
        if (!reason.isEmpty() && wasHandled(request)) {
            Callers.current()
                    .ifPresent(
                            caller -> trail.recordIfPossible(Deed.of(caller, AuditedAction.REFUSED, request, reason)));
        }
    }

    private static boolean wasHandled(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static String reason(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_NOT_FOUND -> "not_found";
            default -> "";
        };
    }
}

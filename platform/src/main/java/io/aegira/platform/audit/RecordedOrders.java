package io.aegira.platform.audit;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.Callers;
import io.aegira.platform.web.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Records accepted orders to the administration, from pages too, in the transaction of what they did. */
final class RecordedOrders implements HandlerInterceptor {
    private static final List<String> ADMINISTRATION = List.of("/api/v1/admin/", "/api/v1/imports");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectProvider<AuditTrail> trail;

    RecordedOrders(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String path = request.getRequestURI();
        boolean administers = !ApiPath.is(path) || ADMINISTRATION.stream().anyMatch(path::startsWith);
        boolean accepted = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        if (administers && accepted && !READING.contains(request.getMethod()) && handler instanceof HandlerMethod) {
            Callers.current()
                    .ifPresent(caller ->
                            trail.getObject().record(Deed.of(caller, AuditedAction.ADMINISTERED, request, null)));
        }
    }
}

package io.aegira.platform.security;

import io.aegira.platform.web.ApiPath;
import io.aegira.platform.web.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds every handler to its {@link AllowedFor}, and the application to having one on each. */
final class RoleCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The end of an answer that was let begin; by then its caller may have logged out.
        if (request.getDispatcherType() == DispatcherType.ASYNC || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        AllowedFor allowed = allowed(method);
        if (allowed == null) {
            if (ApiPath.is(request.getRequestURI())) {
                throw Problem.forbidden();
            }
            return true;
        }
        if (!allowed.withoutLogin()
                && Callers.current().filter(caller -> admits(allowed, caller)).isEmpty()) {
            throw Problem.forbidden();
        }
        return true;
    }

    private static boolean admits(AllowedFor allowed, Caller caller) {
        return allowed.everyRole() || caller.isAnyOf(allowed.value());
    }

    private static @Nullable AllowedFor allowed(HandlerMethod method) {
        AllowedFor own = method.getMethodAnnotation(AllowedFor.class);
        return own == null ? method.getBeanType().getAnnotation(AllowedFor.class) : own;
    }

    /** Stops the start when a handler of the API does not say for whom it is. */
    record AtStart(RequestMappingHandlerMapping handlers) implements SmartInitializingSingleton {
        @Override
        public void afterSingletonsInstantiated() {
            List<String> silent = new ArrayList<>();
            for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                    handlers.getHandlerMethods().entrySet()) {
                boolean api = entry.getKey().getPatternValues().stream().anyMatch(ApiPath::is);
                if (api && !says(allowed(entry.getValue()))) {
                    silent.add(entry.getKey() + " " + entry.getValue().getShortLogMessage());
                }
            }
            if (!silent.isEmpty()) {
                throw new IllegalStateException("@AllowedFor is missing or empty on " + String.join(", ", silent));
            }
        }

        private static boolean says(@Nullable AllowedFor allowed) {
            return allowed != null && (allowed.everyRole() || allowed.withoutLogin() || allowed.value().length > 0);
        }
    }
}

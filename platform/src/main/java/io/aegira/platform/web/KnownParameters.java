package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not declare, and those that come twice: a misspelt filter must not quietly answer
 * with everything. Reads the query string alone, so that an upload stays unread until its handler wants it.
 */
final class KnownParameters implements HandlerInterceptor {
    /** Every question may wait for what its asker has just written. */
    static final String CONSISTENT_WITH = "consistent_with";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null || !(handler instanceof HandlerMethod method) || !ApiPath.is(request)) {
            return true;
        }
        Set<String> allowed = known.computeIfAbsent(method.getMethod(), unseen -> declared(method));
        boolean asks = "GET".equals(request.getMethod());
        Set<String> seen = new HashSet<>();
        for (QueryString.Pair pair : QueryString.of(request).pairs()) {
            String name = pair.name();
            if (!allowed.contains(name) && !(asks && name.equals(CONSISTENT_WITH))) {
                throw refused(name, "is not a parameter here");
            }
            if (!seen.add(name)) {
                throw refused(name, "must be given once");
            }
        }
        return true;
    }

    private static Set<String> declared(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                names.add(PageRequestArgument.CURSOR);
                names.add(PageRequestArgument.LIMIT);
            }
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                names.add(name(declared.name(), parameter));
            }
        }
        QueryParameters more = method.getMethodAnnotation(QueryParameters.class);
        if (more != null) {
            names.addAll(Arrays.asList(more.value()));
        }
        return Set.copyOf(names);
    }

    /** As declared, else the parameter's own name, which is where Spring looks too. */
    static String name(String declared, MethodParameter parameter) {
        if (!declared.isEmpty()) {
            return declared;
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Objects.requireNonNullElse(parameter.getParameterName(), "");
    }

    private static Problem refused(String name, String message) {
        return Problem.invalid(NAME.matcher(name).matches() ? name : "query", message);
    }
}

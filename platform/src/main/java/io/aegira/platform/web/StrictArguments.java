package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;

/**
 * Refuses path and query values of another form before Spring converts them: where a converter refuses, Spring tries more lenient
 * ones of its own, and would take {@code 1-1-1-1-1} for an id.
 */
final class StrictArguments implements HandlerInterceptor {
    private final Map<Method, List<Argument>> arguments = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ApiPath.is(request)) {
            for (Argument argument : arguments.computeIfAbsent(method.getMethod(), unseen -> strict(method))) {
                argument.check(request);
            }
        }
        return true;
    }

    private static List<Argument> strict(HandlerMethod method) {
        List<Argument> strict = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
            RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
            boolean asJson = TextArguments.reads(parameter.getParameterType());
            if (asJson && path != null) {
                strict.add(
                        new Argument(KnownParameters.name(path.name(), parameter), parameter.getParameterType(), true));
            } else if (asJson && query != null) {
                strict.add(new Argument(
                        KnownParameters.name(query.name(), parameter), parameter.getParameterType(), false));
            }
        }
        return List.copyOf(strict);
    }

    private record Argument(String name, Class<?> type, boolean inPath) {
        void check(HttpServletRequest request) {
            String text = inPath ? inPath(request) : QueryString.of(request).value(name);
            if (text != null) {
                try {
                    TextArguments.read(text, type);
                } catch (JacksonException malformed) {
                    throw Problem.invalid(
                            name, UnreadableJson.explain(malformed).message());
                }
            }
        }

        private @Nullable String inPath(HttpServletRequest request) {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                            && variables.get(name) instanceof String text
                    ? text
                    : null;
        }
    }
}

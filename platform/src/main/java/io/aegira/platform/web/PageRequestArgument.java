package io.aegira.platform.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code cursor} and {@code limit}. */
final class PageRequestArgument implements HandlerMethodArgumentResolver {
    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(
                Optional.ofNullable(request.getParameter(CURSOR)).map(Cursor::parse),
                limit(request.getParameter(LIMIT)));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        int limit = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw Problem.invalid(LIMIT, "must be a whole number from 1 to " + PageRequest.MAX_LIMIT);
        }
        return limit;
    }
}

package io.aegira.platform.limits;

import io.aegira.platform.limits.Limits.Counted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before anybody is known: holds an address to what it may ask for, and those who log in to so many attempts. */
final class LimitedAddresses extends OncePerRequestFilter {
    private static final String NAME = "user";
    private static final int LONGEST_NAME = 100;

    private final TooManyRequests tooMany;
    private final Predicate<HttpServletRequest> logsInFreely;

    LimitedAddresses(TooManyRequests tooMany, Predicate<HttpServletRequest> logsInFreely) {
        this.tooMany = tooMany;
        this.logsInFreely = logsInFreely;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTooMuch(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isTooMuch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RouteClass routes = RouteClass.of(request);
        if (routes == RouteClass.UNLIMITED || (routes == RouteClass.LOGIN && logsInFreely.test(request))) {
            return false;
        }
        if (tooMany.answer(response, routes, Counted.ADDRESS, ClientAddress.of(request))) {
            return true;
        }
        String name = routes == RouteClass.LOGIN ? name(request) : null;
        return name != null && tooMany.answer(response, routes, Counted.NAME, name);
    }

    private static @Nullable String name(HttpServletRequest request) {
        String typed = request.getParameter(NAME);
        if (typed == null) {
            return null;
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}

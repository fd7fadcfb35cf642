package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where people go who have not logged in. A part of a page that is fetched (htmx) takes the whole page there. */
final class LoginPage implements AuthenticationEntryPoint {
    static final String PATH = "/login";
    private static final String FETCHED = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (request.getHeader(FETCHED) == null) {
            response.sendRedirect(request.getContextPath() + PATH);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + PATH);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** After the login back to the page that was asked for; never to a part of one, a picture or an order. */
    @SuppressWarnings("NullAway") // null leaves the page's address as it was; that it may be null is not declared
    static HttpSessionRequestCache wayBack() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader(FETCHED) == null
                && Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html"));
        return cache;
    }
}

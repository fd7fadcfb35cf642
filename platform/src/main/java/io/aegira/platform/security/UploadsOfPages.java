package io.aegira.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in on pages from those alone who may import. A form's own token stands in its body, so a body is read, and its files are laid
 * down, before anybody asks who sends it: without this, anybody could fill the disk.
 */
final class UploadsOfPages extends OncePerRequestFilter {
    private static final String WHERE = "/imports";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && !mayComeIn(request)) {
            // The rest of the body is not read, so the connection cannot be used again.
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static boolean mayComeIn(HttpServletRequest request) {
        return request.getRequestURI().equals(WHERE)
                && Callers.current()
                        .filter(caller -> caller.isAnyOf(Role.ORG_ADMIN, Role.PLATFORM_ADMIN))
                        .isPresent();
    }
}

package io.aegira.platform.security;

import io.aegira.platform.photos.Darkroom;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in on pages from those alone who may hand some in there: who may import, and photos from who may report an incident. A form's own
 * token stands in its body, so a body is read, and its files are laid down, before anybody asks who sends it: without this, anybody could
 * fill the disk.
 */
final class UploadsOfPages extends OncePerRequestFilter {
    private static final String IMPORTS = "/imports";
    private static final Pattern REPORT = Pattern.compile("/people/[^/]+/incident");

    /** Of a report and its photo, in bytes, said beforehand: what is a little too long can still be answered with what is wrong. */
    private static final long LONGEST_REPORT = 2L * Darkroom.LARGEST;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = isUpload(request) ? refusal(request) : 0;
        if (refusal > 0) {
            // The rest of the body is not read, so the connection cannot be used again.
            response.setHeader("Connection", "close");
            response.sendError(refusal);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    /** @return a status, or 0 for what may come in */
    private static int refusal(HttpServletRequest request) {
        String where = request.getRequestURI();
        if (where.equals(IMPORTS)) {
            return isAnyOf(Role.ORG_ADMIN, Role.PLATFORM_ADMIN) ? 0 : HttpServletResponse.SC_FORBIDDEN;
        }
        if (!REPORT.matcher(where).matches() || !isAnyOf(Role.HSE)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        long length = request.getContentLengthLong();
        return length >= 0 && length <= LONGEST_REPORT ? 0 : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }

    private static boolean isAnyOf(Role... roles) {
        return Callers.current().filter(caller -> caller.isAnyOf(roles)).isPresent();
    }
}

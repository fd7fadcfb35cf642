package io.aegira.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** What a request asks for, as far as limits tell apart. */
enum RouteClass {
    /** An attempt to log in, whichever way. */
    LOGIN,
    READS,
    WRITES,
    /** Answers of any length. */
    EXPORTS,
    /** Health, and what stands still. */
    UNLIMITED;

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    static RouteClass of(HttpServletRequest request) {
        String path = path(request);
        if (isStill(path)) {
            return UNLIMITED;
        }
        if (path.startsWith("/api/v1/exports/")
                || path.startsWith("/exports/")
                || path.equals("/api/v1/worker/export")) {
            return EXPORTS;
        }
        if (isLogin(path)) {
            return LOGIN;
        }
        return LOOKING.contains(request.getMethod()) ? READS : WRITES;
    }

    /** Decoded and without detours, as handlers are found by it; what was sent could be written in many ways. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static boolean isStill(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.equals("/favicon.ico")
                || path.equals("/actuator")
                || path.startsWith("/actuator/");
    }

    private static boolean isLogin(String path) {
        return path.equals("/demo/login")
                || path.equals("/login/link")
                || path.equals("/login/passkey")
                || path.equals("/api/v1/demo/tokens")
                || path.startsWith("/login/oauth2/code/");
    }
}

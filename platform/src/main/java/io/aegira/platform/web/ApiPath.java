package io.aegira.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs from those of people. */
public final class ApiPath {
    public static final String PREFIX = "/api";

    private ApiPath() {}

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? is(failed)
                : is(request.getRequestURI());
    }

    public static boolean is(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }
}

package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Callers on this machine. A forwarded request does not count, nor one that was sent to another name than this machine's own: a web
 * page can have its name resolve to 127.0.0.1.
 */
public final class Loopback {
    private Loopback() {}

    public static boolean calls(HttpServletRequest request) {
        return request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && isAddress(request.getRemoteAddr())
                && isName(request.getServerName());
    }

    private static boolean isName(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || isAddress(host);
    }

    private static boolean isAddress(String text) {
        String address = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        // Letters before any colon would be looked up as a name.
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}

package io.aegira.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to come over https alone for a year, to names below this one too (RFC 6797). With every answer, refusals before anybody is known
 * included; and behind a proxy, where what reaches us is in the clear and does not show how people come.
 */
final class OnlyOverHttps extends OncePerRequestFilter {
    private static final String FOR_A_YEAR = "max-age=31536000 ; includeSubDomains";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Strict-Transport-Security", FOR_A_YEAR);
        chain.doFilter(request, response);
    }
}

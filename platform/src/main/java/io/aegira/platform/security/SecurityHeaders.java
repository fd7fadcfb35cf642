package io.aegira.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told about every answer. Nothing inline runs, nothing is framed, nothing is kept in a cache. */
final class SecurityHeaders {
    private static final String CLOSED =
            "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Answers of the API are data: whatever a browser takes them for, nothing in them runs. */
    static final String API = "default-src 'none'; " + CLOSED;
    /** Pages load what they need from here, the API's documentation too; images may also be written out in a style sheet. */
    static final String PAGES = "default-src 'self'; img-src 'self' data:; " + CLOSED;

    private SecurityHeaders() {}

    /** As {@link #PAGES}; the answer to a form, such as the logout, may lead to this other origin. */
    static String pagesThatSendFormsTo(String origin) {
        return PAGES.replace("form-action 'self'", "form-action 'self' " + origin);
    }

    static HttpSecurity apply(HttpSecurity http, String contentPolicy) {
        return http.headers(headers -> set(headers, contentPolicy));
    }

    private static void set(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny())
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                // Spring would look at how the request came to us, which a proxy hides: OnlyOverHttps says it.
                .httpStrictTransportSecurity(hsts -> hsts.disable());
    }
}

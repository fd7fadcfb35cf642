package io.aegira.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WhatIsCountedTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        GET,  /api/v1/admin/prompts,          READS
        HEAD, /api/v1/admin/prompts,          READS
        GET,  /team,                          READS
        GET,  /login,                         READS
        GET,  /oauth2/authorization/aegira,   READS
        POST, /api/v1/events,                 WRITES
        POST, /logout,                        WRITES
        GET,  /api/v1/exports/raw-events,     EXPORTS
        GET,  /api/v1/worker/export,          EXPORTS
        POST, /demo/login,                    LOGIN
        POST, /login/link,                    LOGIN
        POST, /login/passkey,                 LOGIN
        GET,  /login/link/of-somebody,        READS
        POST, /api/v1/demo/tokens,            LOGIN
        GET,  /login/oauth2/code/aegira,      LOGIN
        GET,  /assets/aegira.css,             UNLIMITED
        GET,  /webjars/htmx.org/htmx.min.js,  UNLIMITED
        GET,  /favicon.ico,                   UNLIMITED
        GET,  /actuator/health/readiness,     UNLIMITED
        GET,  /actuatorless,                  READS
        """)
    void every_route_has_its_class(String method, String path, RouteClass expected) {
        assertThat(RouteClass.of(request(method, path))).isEqualTo(expected);
    }

    @Test
    void how_a_path_was_written_does_not_matter() {
        MockHttpServletRequest detour = request("GET", "/api/v1/exports/cases");
        detour.setRequestURI("/assets/../api/v1/%65xports/cases");
        assertThat(RouteClass.of(detour)).isEqualTo(RouteClass.EXPORTS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        203.0.113.7,                203.0.113.7,             true
        203.0.113.7,                203.0.113.8,             false
        2001:db8:1:2:3:4:5:6,       2001:db8:1:2:f:f:f:f,    true
        2001:db8:1:2:3:4:5:6,       2001:db8:1:3:3:4:5:6,    false
        0:0:0:0:0:ffff:cb00:7107,   203.0.113.7,             true
        """)
    void an_address_is_one_customers(String one, String other, boolean same) {
        assertThat(address(one).equals(address(other))).isEqualTo(same);
    }

    @Test
    void what_headers_say_about_the_address_counts_for_nothing() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("Forwarded", "for=198.51.100.1");
        assertThat(ClientAddress.of(request)).isEqualTo(address("203.0.113.7"));
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    private static String address(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return ClientAddress.of(request);
    }
}

package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** All ways to log in on a page. After each: a session under a new id, new CSRF tokens, and the page that the visitor wanted. */
final class PageLogins {
    private final ObjectProvider<LoginWay> ways;
    private final LoginFailures failures;
    private final CsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();

    PageLogins(ObjectProvider<LoginWay> ways, LoginFailures failures) {
        this.ways = ways;
        this.failures = failures;
    }

    void applyTo(HttpSecurity http) {
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens));
        ways.orderedStream()
                .map(this::filter)
                .forEach(filter -> http.addFilterAt(filter, UsernamePasswordAuthenticationFilter.class));
    }

    private AbstractAuthenticationProcessingFilter filter(LoginWay way) {
        AbstractAuthenticationProcessingFilter filter = new Filter(way);
        filter.setAuthenticationManager(authentication -> authentication);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
        filter.setAuthenticationSuccessHandler(whereTheVisitorWanted());
        filter.setAuthenticationFailureHandler(failures.handler(way.failure()));
        return filter;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler whereTheVisitorWanted() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(LoginPage.wayBack());
        return handler;
    }

    private static final class Filter extends AbstractAuthenticationProcessingFilter {
        private final LoginWay way;

        Filter(LoginWay way) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, way.path()));
            this.way = way;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            return way.caller(request, response)
                    .map(CallerAuthentication::loggedInNow)
                    .orElseThrow(() -> new BadCredentialsException("nobody who is let in"));
        }
    }
}

package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** {@code POST /demo/login} with the name of a demo user begins a session as that user: no password, demo profile only. */
final class DemoLogin {
    static final String PATH = "/demo/login";

    private final ObjectProvider<DemoUsers> users;
    private final LoginFailures failures;

    DemoLogin(ObjectProvider<DemoUsers> users, LoginFailures failures) {
        this.users = users;
        this.failures = failures;
    }

    AbstractAuthenticationProcessingFilter filter(CsrfTokenRepository csrfTokens) {
        AbstractAuthenticationProcessingFilter filter = new Filter();
        filter.setAuthenticationManager(authentication -> authentication);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
        filter.setAuthenticationSuccessHandler(whereTheVisitorWanted());
        filter.setAuthenticationFailureHandler(failures.handler("unknown"));
        return filter;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler whereTheVisitorWanted() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(LoginPage.wayBack());
        return handler;
    }

    private final class Filter extends AbstractAuthenticationProcessingFilter {
        Filter() {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            String name = request.getParameter("user");
            return users.stream()
                    .flatMap(known -> known.all().stream())
                    .filter(user -> user.name().equals(name))
                    .findFirst()
                    .map(user -> new CallerAuthentication(user.caller()))
                    .orElseThrow(() -> new BadCredentialsException("no such demo user"));
        }
    }
}

package io.aegira.platform.security;

import io.aegira.platform.audit.AuditTrail;
import io.aegira.platform.audit.RecordedRefusals;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/** People: a session in an httpOnly cookie, CSRF tokens, and a login page that also says when there is no login yet. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final String[] OPEN = {
        LoginPage.PATH,
        LoginPage.PATH + "/link/*",
        LoginPage.PATH + "/passkey/challenge",
        "/error",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**"
    };
    private static final String[] API_DOCS = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"
    };

    /** The management port listens on its own; if it is the same as the application's, only for callers on this machine. */
    @Bean
    @Order(5)
    SecurityFilterChain managementSecurityChain(HttpSecurity http, Environment environment) {
        SecurityHeaders.apply(http, SecurityHeaders.API)
                .securityMatcher("/actuator", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((caller, context) -> {
                    String applicationPort = environment.getProperty("local.server.port");
                    boolean ownPort = !Integer.toString(context.getRequest().getLocalPort())
                            .equals(applicationPort);
                    return new AuthorizationDecision(ownPort || Loopback.calls(context.getRequest()));
                }));
        return http.build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain apiDocsSecurityChain(HttpSecurity http, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of(DemoConfiguration.PROFILE));
        SecurityHeaders.apply(http, SecurityHeaders.PAGES)
                .securityMatcher(API_DOCS)
                .authorizeHttpRequests(requests -> {
                    if (demo) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().authenticated();
                    }
                })
                .requestCache(cache -> cache.requestCache(LoginPage.wayBack()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new LoginPage()));
        return http.build();
    }

    @Bean
    SessionCookie sessionCookie(Environment environment) {
        return SessionCookie.in(environment);
    }

    /** After the settings of the server, which know no name that depends on anything. */
    @Bean
    ServletContextInitializer cookieOfSessions(SessionCookie cookie) {
        return context -> cookie.applyTo(context.getSessionCookieConfig());
    }

    @Bean
    LoginFailures loginFailures(ObjectProvider<AuditTrail> trail) {
        return new LoginFailures(trail);
    }

    @Bean
    PageLogins pageLogins(ObjectProvider<LoginWay> ways, LoginFailures failures) {
        return new PageLogins(ways, failures);
    }

    @Bean
    @Order(30)
    SecurityFilterChain pageSecurityChain(
            HttpSecurity http,
            PageLogins logins,
            ObjectProvider<DemoProvider> ownProvider,
            ObjectProvider<OidcLogin> oidcLogin,
            ObjectProvider<AuditTrail> trail,
            ObjectProvider<Departures> departures,
            SessionCookie cookie) {
        SecurityHeaders.apply(http, SecurityHeaders.PAGES)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(LoginPage.wayBack()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new LoginPage()))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessUrl(LoginPage.PATH + "?logged_out")
                        .invalidateHttpSession(true)
                        .addLogoutHandler(new CookieClearingLogoutHandler(cookie.forgotten())))
                .addFilterBefore(new UploadsOfPages(), CsrfFilter.class)
                .addFilterAfter(new CallerScope(), AuthorizationFilter.class);
        logins.applyTo(http);
        ownProvider.ifAvailable(
                provider -> SecurityHeaders.apply(http, SecurityHeaders.pagesThatSendFormsTo(provider.origins())));
        oidcLogin.ifAvailable(login -> login.applyTo(http));
        departures.ifAvailable(who -> http.addFilterBefore(new NobodyWhoHasLeft(who), AuthorizationFilter.class));
        trail.ifAvailable(audit -> http.addFilterAfter(new RecordedRefusals(audit), CallerScope.class));
        return http.build();
    }
}

package io.aegira.platform.security;

import io.aegira.platform.audit.AuditTrail;
import io.aegira.platform.audit.RecordedRefusals;
import io.aegira.platform.web.ApiPath;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Programs: a bearer token with each request, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    /** Without an issuer no token is valid; the application starts all the same and answers 401. */
    private static final JwtDecoder NO_ISSUER = token -> {
        throw new BadJwtException("no issuer is configured");
    };

    /** The one address of the API that pages call too: a browser cannot send a token with it, but has a session. */
    @Bean
    @Order(9)
    SecurityFilterChain streamSecurityChain(
            HttpSecurity http, ProblemWriter problems, ObjectProvider<Departures> departures) {
        SecurityHeaders.apply(http, SecurityHeaders.API)
                .securityMatcher(ApiSecurity::isListeningFromAPage)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Unauthorized(problems))
                        .accessDeniedHandler(
                                (request, response, denied) -> problems.write(response, Problem.forbidden())))
                .addFilterAfter(new CallerScope(), AuthorizationFilter.class);
        departures.ifAvailable(who -> http.addFilterBefore(new NobodyWhoHasLeft(who), AuthorizationFilter.class));
        return http.build();
    }

    private static boolean isListeningFromAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getServletPath().equals(ApiPath.PREFIX + "/v1/stream")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurityChain(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> decoders,
            ObjectProvider<Clock> clock,
            ObjectProvider<AuditTrail> trail,
            ObjectProvider<Departures> departures,
            ProblemWriter problems,
            @Value("${aegira.oidc.recheck:45s}") Duration longest) {
        Unauthorized unauthorized = new Unauthorized(problems);
        JwtDecoder decoder = new RememberedTokens(
                decoders.getIfAvailable(() -> NO_ISSUER), clock.getIfAvailable(Clock::systemUTC), longest);
        SecurityHeaders.apply(http, SecurityHeaders.API)
                .securityMatcher(ApiPath.PREFIX, ApiPath.PREFIX + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(DemoTokensApi.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler(
                                (request, response, denied) -> problems.write(response, Problem.forbidden())))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthorized)
                        .bearerTokenResolver(new DefaultBearerTokenResolver())
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new CallerClaims(decoder)))
                        .withObjectPostProcessor(answeringOutages(unauthorized)))
                .addFilterAfter(new CallerScope(), AuthorizationFilter.class);
        departures.ifAvailable(who -> http.addFilterBefore(new NobodyWhoHasLeft(who), AuthorizationFilter.class));
        trail.ifAvailable(audit -> http.addFilterAfter(new RecordedRefusals(audit), CallerScope.class));
        return http.build();
    }

    /** An issuer out of reach is an outage (503), not a failure of ours (500). */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringOutages(Unauthorized unauthorized) {
        return new ObjectPostProcessor<>() {
            @Override
            @SuppressWarnings("unchecked")
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                AuthenticationEntryPointFailureHandler failures =
                        new AuthenticationEntryPointFailureHandler(unauthorized);
                failures.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(failures);
                return filter;
            }
        };
    }
}

package io.aegira.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * People log in with the provider, by the authorization code with PKCE, and out of both. Of what it says the caller is kept, its id token
 * for the logout, and its refresh token to ask again; no token ever reaches the browser.
 */
final class OidcLogin {
    private static final List<SignatureAlgorithm> PREFERRED =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

    private final OidcSettings settings;
    private final ProviderAtFirstUse provider;
    private final Rechecks rechecks;
    private final LoginFailures failures;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AuthenticationSuccessHandler whereTheVisitorWanted = whereTheVisitorWanted();

    OidcLogin(OidcSettings settings, ProviderAtFirstUse provider, Rechecks rechecks, LoginFailures failures) {
        this.settings = settings;
        this.provider = provider;
        this.rechecks = rechecks;
        this.failures = failures;
    }

    void applyTo(HttpSecurity http) {
        SecurityHeaders.apply(http, SecurityHeaders.pagesThatSendFormsTo(settings.origin()))
                .oauth2Login(login -> login.loginPage(LoginPage.PATH)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new RefreshTokenOfALogin())
                        .userInfoEndpoint(none -> none.oidcUserService(OidcLogin::asTheIdTokenSays))
                        .successHandler(this::loggedIn)
                        .failureHandler(failures.handler("failed")))
                .logout(logout -> logout.logoutSuccessHandler(outThereToo()));
    }

    /** The provider's algorithm, as its configuration tells. */
    static OidcIdTokenDecoderFactory idTokens() {
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(OidcLogin::algorithm);
        return factory;
    }

    private static SignatureAlgorithm algorithm(ClientRegistration registration) {
        Map<String, Object> told = registration.getProviderDetails().getConfigurationMetadata();
        return told.get("id_token_signing_alg_values_supported") instanceof Collection<?> supported
                ? PREFERRED.stream()
                        .filter(algorithm -> supported.contains(algorithm.getName()))
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256)
                : SignatureAlgorithm.RS256;
    }

    private void loggedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        OidcIdToken said = ((OidcUser) Objects.requireNonNull(authentication.getPrincipal())).getIdToken();
        ProvidersWord word;
        try {
            word = new ProvidersWord(
                    CallerClaims.caller(said.getClaims()), said.getTokenValue(), RefreshTokenOfALogin.in(request));
        } catch (InvalidBearerTokenException nobodyHere) {
            turnedAway(request, response);
            return;
        }
        CallerAuthentication caller = new CallerAuthentication(word.caller(), rechecks.begunBy(word));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        whereTheVisitorWanted.onAuthenticationSuccess(request, response, caller);
    }

    private void turnedAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.record(request, "no_access");
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + LoginPage.PATH + "?no_access");
    }

    /** What is asked for again later is an id token, so nothing else counts at the login either. */
    private static OidcUser asTheIdTokenSays(OidcUserRequest login) {
        return new DefaultOidcUser(List.of(), login.getIdToken());
    }

    private static AuthenticationSuccessHandler whereTheVisitorWanted() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(LoginPage.wayBack());
        return handler;
    }

    private LogoutSuccessHandler outThereToo() {
        return (request, response, who) -> {
            String here = UrlUtils.buildFullRequestUrl(
                    request.getScheme(),
                    request.getServerName(),
                    request.getServerPort(),
                    request.getContextPath() + LoginPage.PATH,
                    "logged_out");
            Object there = provider.registration()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            response.sendRedirect(there == null ? here : out(there.toString(), here, idToken(who)));
        };
    }

    private static @Nullable String idToken(@Nullable Authentication who) {
        return who instanceof CallerAuthentication caller && caller.voucher() instanceof VouchedSession session
                ? session.idToken()
                : null;
    }

    private String out(String endpoint, String back, @Nullable String idToken) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(endpoint)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}");
        return idToken == null
                ? address.encode().buildAndExpand(settings.clientId(), back).toUriString()
                : address.queryParam("id_token_hint", "{token}")
                        .encode()
                        .buildAndExpand(settings.clientId(), back, idToken)
                        .toUriString();
    }
}

package io.aegira.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.time.Duration;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The demo as an OpenID Connect provider: its configuration and keys to be found, and the authorization code with PKCE for its users. The
 * one client there is has no secret, and gets its answers on the machine of whoever uses it.
 */
final class DemoProvider {
    static final String CLIENT = "aegira-demo";
    /** Where the client's answers lead; any port counts. */
    static final String CALLBACK = "http://127.0.0.1/callback";

    private static final Duration VALID_FOR = Duration.ofHours(1);

    private final DemoIssuer issuer;
    private final String audience;

    DemoProvider(DemoIssuer issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    void applyTo(HttpSecurity http) {
        http.setSharedObject(JWKSource.class, issuer.keys());
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(server, this::configure)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(LoginPage.wayBack()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginPage(),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")));
    }

    /** Where a login may end that a client has asked for. */
    String origins() {
        return "http://127.0.0.1:*";
    }

    private void configure(OAuth2AuthorizationServerConfigurer server) {
        JwtGenerator tokens = new JwtGenerator(issuer.encoder());
        tokens.setJwtCustomizer(this::say);
        server.registeredClientRepository(new InMemoryRegisteredClientRepository(client()))
                .authorizationService(new RecentAuthorizations())
                .authorizationServerSettings(
                        AuthorizationServerSettings.builder().build())
                .tokenGenerator(tokens)
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        told -> told.providerConfigurationCustomizer(configuration -> configuration
                                .idTokenSigningAlgorithms(List::clear)
                                .idTokenSigningAlgorithm(DemoIssuer.ALGORITHM.getName()))));
    }

    private void say(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(DemoIssuer.ALGORITHM);
        if (token.getPrincipal() instanceof CallerAuthentication known) {
            CallerClaims.say(token.getClaims(), known.getPrincipal());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(audience));
        }
    }

    private static RegisteredClient client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(VALID_FOR)
                        .idTokenSignatureAlgorithm(DemoIssuer.ALGORITHM)
                        .build())
                .build();
    }
}

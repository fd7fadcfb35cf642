package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Hands the refresh token of a login to the end of the same request. We call nothing of the provider in anybody's name, so its access
 * tokens are forgotten at once.
 */
final class RefreshTokenOfALogin implements OAuth2AuthorizedClientRepository {
    private static final String TOKEN = RefreshTokenOfALogin.class.getName();

    static @Nullable String in(HttpServletRequest request) {
        return request.getAttribute(TOKEN) instanceof OAuth2RefreshToken token ? token.getTokenValue() : null;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(TOKEN, client.getRefreshToken());
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
}

package io.aegira.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** The codes and tokens that were given out last, in memory. A code that a thousand others have pushed out must be asked for again. */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int MOST = 1_000;
    private static final Map<String, Class<? extends OAuth2Token>> KINDS = Map.of(
            "code",
            OAuth2AuthorizationCode.class,
            "access_token",
            OAuth2AccessToken.class,
            "id_token",
            OidcIdToken.class);

    private final Map<String, OAuth2Authorization> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        recent.put(authorization.getId(), authorization);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        recent.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return recent.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Set<Class<? extends OAuth2Token>> kinds = kinds(type);
        return recent.values().stream()
                .filter(one -> kinds.stream().anyMatch(kind -> holds(one, kind, token)))
                .findFirst()
                .orElse(null);
    }

    private static Set<Class<? extends OAuth2Token>> kinds(@Nullable OAuth2TokenType type) {
        if (type == null) {
            return Set.copyOf(KINDS.values());
        }
        Class<? extends OAuth2Token> kind = KINDS.get(type.getValue());
        return kind == null ? Set.of() : Set.of(kind);
    }

    private static boolean holds(OAuth2Authorization one, Class<? extends OAuth2Token> kind, String token) {
        OAuth2Authorization.Token<? extends OAuth2Token> held = one.getToken(kind);
        return held != null && held.getToken().getTokenValue().equals(token);
    }
}

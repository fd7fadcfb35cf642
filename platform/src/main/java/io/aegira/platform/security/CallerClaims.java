package io.aegira.platform.security;

import io.aegira.kernel.UuidText;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a caller out of a checked token. A claim that is missing or of another form makes the token worthless. */
final class CallerClaims implements Converter<Jwt, CallerAuthentication> {
    private static final String SUBJECT = "sub";
    static final String TENANT_ID = "tenant_id";
    static final String ROLES = "roles";
    static final String WORKER_ID = "worker_id";
    static final String SITE_IDS = "site_ids";
    static final String TEAM_IDS = "team_ids";
    /** All that makes a caller, but for who they are. */
    static final Set<String> NAMES = Set.of(TENANT_ID, ROLES, WORKER_ID, SITE_IDS, TEAM_IDS);

    private final JwtDecoder decoder;

    /** @param decoder asked again while the caller stays */
    CallerClaims(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public CallerAuthentication convert(Jwt token) {
        return new CallerAuthentication(caller(token.getClaims()), new BearerToken(token.getTokenValue(), decoder));
    }

    /** @throws InvalidBearerTokenException when they do not make a caller */
    static Caller caller(Map<String, Object> claims) {
        Set<Role> roles = each(claims, ROLES, CallerClaims::role);
        if (!(claims.get(SUBJECT) instanceof String subject) || subject.isBlank() || roles.isEmpty()) {
            throw worthless("sub or roles");
        }
        Object worker = claims.get(WORKER_ID);
        return new Caller(
                subject,
                TenantId.of(id(TENANT_ID, claims.get(TENANT_ID))),
                roles,
                worker == null ? null : WorkerId.of(id(WORKER_ID, worker)),
                each(claims, SITE_IDS, value -> SiteId.of(id(SITE_IDS, value))),
                each(claims, TEAM_IDS, value -> TeamId.of(id(TEAM_IDS, value))));
    }

    /** The other way round: what a token says of a caller. */
    static void say(JwtClaimsSet.Builder claims, Caller caller) {
        claims.subject(caller.subject())
                .claim(TENANT_ID, caller.tenantId().toString())
                .claim(ROLES, texts(caller.roles()))
                .claim(SITE_IDS, texts(caller.siteIds()))
                .claim(TEAM_IDS, texts(caller.teamIds()));
        if (caller.workerId() != null) {
            claims.claim(WORKER_ID, caller.workerId().toString());
        }
    }

    private static List<String> texts(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    private static <T> Set<T> each(Map<String, Object> claims, String claim, Function<Object, T> read) {
        Object values = claims.get(claim);
        if (values == null) {
            return Set.of();
        }
        if (!(values instanceof Collection<?> collection)) {
            throw worthless(claim);
        }
        Set<T> set = new LinkedHashSet<>();
        for (Object value : collection) {
            set.add(read.apply(value));
        }
        return set;
    }

    private static Role role(Object value) {
        for (Role role : Role.values()) {
            if (role.name().equals(value)) {
                return role;
            }
        }
        throw worthless(ROLES);
    }

    private static UUID id(String claim, @Nullable Object value) {
        if (value instanceof String text && UuidText.is(text)) {
            return UUID.fromString(text);
        }
        throw worthless(claim);
    }

    private static InvalidBearerTokenException worthless(String claim) {
        return new InvalidBearerTokenException("the claim " + claim + " is missing or malformed");
    }
}

package io.aegira.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.idempotency.IdempotencyKeyOptional;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for the asking: in the demo profile, for callers on this machine. The tenant need not exist yet. */
@RestController
final class DemoTokensApi {
    static final String PATH = "/api/v1/demo/tokens";

    private final DemoIssuer issuer;

    DemoTokensApi(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    @PostMapping(PATH)
    @AllowedFor(withoutLogin = true)
    @IdempotencyKeyOptional
    Token issue(@RequestBody Wanted wanted, HttpServletRequest request) {
        if (!Loopback.calls(request)) {
            throw new Problem(403, "Forbidden", "Demo tokens are for callers on this machine.", List.of());
        }
        return new Token(issuer.token(wanted.caller()), DemoIssuer.VALID_FOR.toSeconds());
    }

    record Token(String accessToken, long expiresIn) {}

    /** Who the caller wants to be. */
    record Wanted(
            TenantId tenantId,
            List<String> roles,
            @Nullable WorkerId workerId,
            @Nullable Set<TeamId> teamIds,
            @Nullable Set<SiteId> siteIds) {
        @JsonCreator
        Wanted {}

        Caller caller() {
            Set<Role> wanted = EnumSet.noneOf(Role.class);
            roles.forEach(role -> wanted.add(role(role)));
            if (wanted.isEmpty()) {
                throw Problem.invalid("roles", "must name at least one role");
            }
            return new Caller(subject(wanted), tenantId, wanted, workerId, orNone(siteIds), orNone(teamIds));
        }

        private String subject(Set<Role> wanted) {
            return workerId != null
                    ? workerId.toString()
                    : "demo:"
                            + wanted.stream()
                                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining("+"));
        }

        private static Role role(String name) {
            for (Role role : Role.values()) {
                if (role.name().equals(name)) {
                    return role;
                }
            }
            throw Problem.invalid("roles", "must be roles such as WORKER or HSE");
        }

        private static <T> Set<T> orNone(@Nullable Set<T> ids) {
            return Objects.requireNonNullElseGet(ids, HashSet::new);
        }
    }
}

package io.aegira.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aegira.kernel.UuidText;
import io.aegira.kernel.audit.AuditedAction;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Something that a request asked for. Of what the caller wrote only ids, times and words are kept, and no more of them than there is
 * room for. Of workers, who may be erased, only the id.
 *
 * @param changed absent where nothing was put in the place of something
 * @param reach in which roles, for which sites and teams the caller came, as metadata of the record: whom a list may have shown follows from it
 */
public record Deed(
        TenantId tenantId,
        String actorType,
        String who,
        AuditedAction action,
        String target,
        @Nullable ChangedValue changed,
        @Nullable String reason,
        @Nullable String ip,
        @Nullable String userAgent,
        Map<String, String> reach) {
    /** Whose log tells of those who did not get in: nobody knows for which tenant they came. */
    static final TenantId NOBODYS = TenantId.of(new UUID(0, 0));

    private static final String WORKER = "worker";
    private static final int LONGEST = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");
    /** Ids, instants, days, durations, small numbers and words of this API: nothing that somebody could be called or called at. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_]{1,40}=(" + UuidText.FORM
            + "|\\d{4}-\\d\\d-\\d\\d[0-9TZ:.%+Bb-]{0,32}|P[0-9YMWDTHS.]{1,30}|\\d{1,4}|[a-z][a-z0-9_:,-]{0,63})");

    private static final Pattern ID = Pattern.compile(UuidText.FORM);
    private static final Pattern PAGING = Pattern.compile("(cursor|limit|page|consistent_with)=.*");

    static Deed of(Caller caller, AuditedAction action, HttpServletRequest request, @Nullable String reason) {
        WorkerId worker = caller.workerId();
        boolean isWorker = actorType(caller).equals(WORKER);
        return new Deed(
                caller.tenantId(),
                actorType(caller),
                isWorker && worker != null ? worker.toString() : plain(caller.subject()),
                action,
                target(request),
                ChangedValue.of(request),
                reason,
                isWorker ? null : request.getRemoteAddr(),
                isWorker ? null : userAgent(request),
                isWorker ? Map.of() : reach(caller));
    }

    /** Somebody who did not get in. What they typed is not kept: it may be a password. */
    public static Deed nobody(HttpServletRequest request, String reason) {
        return new Deed(
                NOBODYS,
                "user",
                "nobody",
                AuditedAction.LOGIN_FAILED,
                target(request),
                null,
                reason,
                request.getRemoteAddr(),
                userAgent(request),
                Map.of());
    }

    private static String actorType(Caller caller) {
        if (caller.is(Role.INTEGRATION)) {
            return "integration";
        }
        return caller.is(Role.WORKER) && caller.roles().size() == 1 ? WORKER : "user";
    }

    private static Map<String, String> reach(Caller caller) {
        return Map.of(
                EventMetadata.ACTOR_ROLES, listed(caller.roles()),
                EventMetadata.ACTOR_SITES, listed(caller.siteIds()),
                EventMetadata.ACTOR_TEAMS, listed(caller.teamIds()));
    }

    private static String listed(Set<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    /** Decoded, and ids in lower case: however it was written, it is found by what was asked for. */
    private static String target(HttpServletRequest request) {
        String query = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .map(Deed::decoded)
                .filter(pair -> PLAIN.matcher(pair).matches())
                .filter(pair -> !PAGING.matcher(pair).matches())
                .collect(Collectors.joining("&"));
        String asked = decoded(request.getRequestURI()) + (query.isEmpty() ? "" : "?" + query);
        return plain(request.getMethod() + " "
                + ID.matcher(asked).replaceAll(id -> id.group().toLowerCase(Locale.ROOT)));
    }

    /** But for a plus sign, which offsets of times have. */
    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static @Nullable String userAgent(HttpServletRequest request) {
        String given = request.getHeader("User-Agent");
        return given == null ? null : plain(given);
    }

    private static String plain(String text) {
        String printable = UNPRINTABLE.matcher(text).replaceAll("?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}

package io.aegira.query.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker as they see themselves.
 *
 * @param timezone IANA name, of the site or else of the tenant
 * @param supportOptions what a worker can turn to, in words
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeView(
        WorkerId workerId,
        @Nullable String displayName,
        @Nullable TeamId teamId,
        @Nullable String teamName,
        @Nullable SiteId siteId,
        @Nullable String siteName,
        @Nullable String timezone,
        boolean active,
        List<String> supportOptions) {}

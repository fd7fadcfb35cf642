package io.aegira.query.organisation;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * One worker, with what the asker may know of them.
 *
 * @param displayName absent for who has none, was erased, or may not be named to the asker
 * @param timezone IANA name, of the site or else of the tenant, or else UTC
 * @param reasonsMayBeKnown to the asker; {@code answersMayBeSeen} likewise
 */
public record PersonView(
        WorkerId workerId,
        @Nullable String displayName,
        @Nullable TeamId teamId,
        @Nullable String teamName,
        @Nullable String siteName,
        String timezone,
        boolean active,
        boolean reasonsMayBeKnown,
        boolean answersMayBeSeen) {}
